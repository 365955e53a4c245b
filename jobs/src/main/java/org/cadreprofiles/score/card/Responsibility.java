package org.cadreprofiles.score.card;

import java.io.Serializable;

/**
 * How far a post answers for a result of its unit. The share is no division of the result: it says
 * how much of the indicator's weight the result keeps in the person's score, and how much it counts
 * beside results of the person's other units.
 *
 * @param inCharge share of a post in charge of an area that the pillar names, 0 to 1
 * @param leading share of other leading posts, 0 to 1
 * @param nonLeading share of other non-leading posts, 0 to 1
 * @param village share of village posts, 0 to 1
 */
public record Responsibility(double inCharge, double leading, double nonLeading, double village)
    implements Serializable {
  public Responsibility {
    Check.range("inCharge", inCharge, 0, 1);
    Check.range("leading", leading, 0, 1);
    Check.range("nonLeading", nonLeading, 0, 1);
    Check.range("village", village, 0, 1);
  }
}

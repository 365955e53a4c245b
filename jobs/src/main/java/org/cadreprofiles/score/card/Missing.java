package org.cadreprofiles.score.card;

import java.io.Serializable;

/**
 * When there is too little to score: missing values are left out and the other weights rescaled,
 * down to these floors.
 *
 * @param coverageFloor share of weight that must be counted, 0 to 1; below it there is no score
 * @param minimumPeers people of a peer group that must have a value before it is compared, at least
 *     2
 * @param minimumDays days in a post that a person must have within the period, at least 1
 */
public record Missing(double coverageFloor, int minimumPeers, int minimumDays)
    implements Serializable {
  public Missing {
    Check.range("coverageFloor", coverageFloor, 0, 1);
    Check.range("minimumPeers", minimumPeers, 2, 1_000_000);
    Check.range("minimumDays", minimumDays, 1, 3_660);
  }
}

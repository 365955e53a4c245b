package org.cadreprofiles.evaluate.score;

/**
 * A person with a score beside the truth.
 *
 * @param group peer group in which the person is ranked
 * @param score the score
 * @param rankLow best rank of its interval
 * @param rankHigh worst rank
 * @param reliability share of the score's variance that is the person's own, as the score says
 * @param naive weighted mean of the figures as reported, for comparison
 * @param ability latent ability
 */
public record ScoredPerson(
    String group,
    double score,
    int rankLow,
    int rankHigh,
    double reliability,
    double naive,
    double ability) {

  /** Whether somebody of this group serves as a comparison in another, wider or the same. */
  boolean isComparedIn(String other) {
    if (other.equals("all")) {
      return true;
    }
    for (String trait : other.split(", ")) {
      if (!(", " + group + ",").contains(", " + trait + ",")) {
        return false;
      }
    }
    return true;
  }
}

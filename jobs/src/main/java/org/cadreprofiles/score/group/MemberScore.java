package org.cadreprofiles.score.group;

/**
 * A person's score before its interval.
 *
 * @param member whose it is
 * @param normalised values on the group's scales, NaN where none counts, in the order of active
 *     indicators
 * @param shares weight of each that counts; they add up to 1
 * @param ledger points of the person's ledger
 * @param coverage share of weight that counts, 0 to 1
 * @param withheldShare share of weight that open anomalies withhold, 0 to 1
 * @param withReported indicator score if withheld values counted as reported
 * @param withCorrected indicator score if they counted as corrected
 * @param noScore why there is no score, empty when there is one
 */
record MemberScore(
    Member member,
    double[] normalised,
    double[] shares,
    LedgerPoints ledger,
    double coverage,
    double withheldShare,
    double withReported,
    double withCorrected,
    String noScore) {

  boolean hasScore() {
    return noScore.isEmpty();
  }

  /** Points that an active indicator contributes; 0 where it does not count. */
  double contribution(int index) {
    return shares[index] > 0 ? shares[index] * normalised[index] : 0;
  }

  /** Points that the ledger adds or takes. */
  double adjustment() {
    return member.ledger().stream().mapToDouble(ledger::of).sum();
  }

  /** The score: the sum of all contributions. */
  double total() {
    double sum = 0;
    for (int i = 0; i < shares.length; i++) {
      sum += contribution(i);
    }
    return sum + adjustment();
  }
}

package org.cadreprofiles.evaluate;

/**
 * Precision and recall with their harmonic mean.
 *
 * @param precision share of what was found that is right, 0 to 1; 1 when nothing was found
 * @param recall share of what is right that was found, 0 to 1; 1 when there is nothing to find
 * @param f1 harmonic mean of both
 */
public record Agreement(double precision, double recall, double f1) {
  /** From counts. */
  static Agreement of(double right, double found, double all) {
    return of(found == 0 ? 1 : right / found, all == 0 ? 1 : right / all);
  }

  /** From precision and recall. */
  static Agreement of(double precision, double recall) {
    double sum = precision + recall;
    return new Agreement(precision, recall, sum == 0 ? 0 : 2 * precision * recall / sum);
  }
}

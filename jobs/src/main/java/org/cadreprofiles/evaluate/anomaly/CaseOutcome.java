package org.cadreprofiles.evaluate.anomaly;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.cadreprofiles.evaluate.anomaly.baseline.Baseline;

/**
 * What was reported, found and true about a case.
 *
 * @param world number of the world that the case lies in, from 1
 * @param platform platform
 * @param unit unit
 * @param quarter first day of the calendar quarter
 * @param reported views reported
 * @param organic views that people made themselves
 * @param fake views that an attack made, or that were typed in
 * @param family kind of attack that made most of them; empty where there was none
 * @param firstFake first day with any of them; none where there was none
 * @param flagged whether a suspect finding with q at most .05 overlaps the case
 * @param corrected views that remain
 * @param low lower end of their 90 % interval
 * @param high upper end
 * @param residents people whom the unit serves, 0 where the register does not say
 * @param scores what others say, by title of the {@link Baseline}
 */
public record CaseOutcome(
    int world,
    String platform,
    String unit,
    LocalDate quarter,
    double reported,
    double organic,
    double fake,
    String family,
    Optional<LocalDate> firstFake,
    boolean flagged,
    double corrected,
    double low,
    double high,
    double residents,
    Map<String, Double> scores) {

  /** Score of another way; the lowest there is where it has none. */
  double score(Baseline baseline) {
    return scores.getOrDefault(baseline.title(), Double.NEGATIVE_INFINITY);
  }

  /** The same case, flagged by somebody else. */
  CaseOutcome flaggedIf(boolean other) {
    return new CaseOutcome(
        world, platform, unit, quarter, reported, organic, fake, family, firstFake, other,
        corrected, low, high, residents, scores);
  }

  /** Whether anything about the case was faked. */
  public boolean attacked() {
    return fake > 0;
  }

  /** Fake views over organic ones. */
  public double intensity() {
    return fake / Math.max(1, organic);
  }

  /** How far the reported count is from the truth, as a share of the truth. */
  double reportedError() {
    return Math.abs(reported - organic) / Math.max(1, organic);
  }

  /** How far the corrected count is from the truth, as a share of the truth. */
  double error() {
    return Math.abs(corrected - organic) / Math.max(1, organic);
  }

  /** Whether the interval holds the truth. */
  boolean covered() {
    return low <= organic && organic <= high;
  }
}

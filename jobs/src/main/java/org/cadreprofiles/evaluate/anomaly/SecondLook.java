package org.cadreprofiles.evaluate.anomaly;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.cadreprofiles.anomaly.Detect;
import org.cadreprofiles.anomaly.DetectSettings;
import org.cadreprofiles.anomaly.DetectionPeriod;
import org.cadreprofiles.table.BrowseCorrected;
import org.cadreprofiles.table.Tables;

/**
 * Runs detection again on a world that was judged: without a signal, and as of an earlier day.
 *
 * @param in tables of the world, with gold.browse_corrected of the judgement
 * @param settings detectors and their limits
 * @param keep makes a dataset that is read several times cheap to read again
 * @param cases the cases as they were judged
 */
public record SecondLook(
    Tables in, DetectSettings settings, UnaryOperator<Dataset<Row>> keep, List<CaseOutcome> cases) {
  private static final int WEEK = 7;

  /** The cases as they would be flagged without each signal, by its name. */
  public Map<String, List<CaseOutcome>> withoutEachSignal() {
    DetectionPeriod period = period();
    Map<String, List<CaseOutcome>> found = new TreeMap<>();
    for (String signal : Detect.signals(settings)) {
      Detect without = new Detect(settings, Set.of(signal));
      found.put(signal, flagged(without, period));
    }
    return found;
  }

  /**
   * When each attack of the last quarter was first flagged, had detection run at the end of every
   * week of the quarter.
   */
  public List<CaseDelay> delays() {
    DetectionPeriod period = period();
    LocalDate quarter = cases.stream().map(CaseOutcome::quarter).max(LocalDate::compareTo).get();
    List<CaseOutcome> attacks =
        cases.stream().filter(one -> one.attacked() && one.quarter().equals(quarter)).toList();
    Map<CaseOutcome, LocalDate> first = new HashMap<>();
    for (LocalDate day = quarter.plusDays(WEEK - 1);
        day.isBefore(period.to().plusDays(WEEK));
        day = day.plusDays(WEEK)) {
      LocalDate to = day.isAfter(period.to()) ? period.to() : day;
      List<CaseOutcome> then =
          CaseOutcomes.flaggedBy(
              new Detect(settings).run(in, new DetectionPeriod(period.from(), to), keep).anomaly(),
              attacks);
      for (int i = 0; i < attacks.size(); i++) {
        if (then.get(i).flagged()) {
          first.putIfAbsent(attacks.get(i), to);
        }
      }
    }
    List<CaseDelay> delays = new ArrayList<>();
    attacks.forEach(one -> delays.add(CaseDelay.of(one, Optional.ofNullable(first.get(one)))));
    return List.copyOf(delays);
  }

  private List<CaseOutcome> flagged(Detect detect, DetectionPeriod period) {
    return CaseOutcomes.flaggedBy(detect.run(in, period, keep).anomaly(), cases);
  }

  private DetectionPeriod period() {
    Row days =
        in.read(BrowseCorrected.TABLE)
            .agg(min(col(BrowseCorrected.DAY)), max(col(BrowseCorrected.DAY)))
            .first();
    return new DetectionPeriod(days.getDate(0).toLocalDate(), days.getDate(1).toLocalDate());
  }
}

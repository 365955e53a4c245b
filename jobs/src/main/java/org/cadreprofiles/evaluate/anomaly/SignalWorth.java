package org.cadreprofiles.evaluate.anomaly;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What would be flagged without a signal, in the worlds that were looked at a second time.
 *
 * @param without signal left out; {@link #NONE} where all were looked at
 * @param flags what was flagged
 */
public record SignalWorth(String without, Flags flags) {
  /** Nothing left out. */
  public static final String NONE = "nothing";

  /** One row for all signals together, then one for each left out. */
  static List<SignalWorth> of(
      List<CaseOutcome> judged, Map<String, List<CaseOutcome>> withoutEach) {
    Map<String, List<CaseOutcome>> sorted = new TreeMap<>(withoutEach);
    List<SignalWorth> rows = new ArrayList<>();
    rows.add(new SignalWorth(NONE, Flags.of(judged)));
    sorted.forEach((signal, cases) -> rows.add(new SignalWorth(signal, Flags.of(cases))));
    return List.copyOf(rows);
  }
}

package org.cadreprofiles.evaluate.anomaly;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Gathers second looks at several worlds. */
public final class SecondLooks {
  private final List<CaseOutcome> judged = new ArrayList<>();
  private final Map<String, List<CaseOutcome>> withoutEach = new TreeMap<>();
  private final List<CaseDelay> delays = new ArrayList<>();

  /** Looks at a world and keeps what was seen. */
  public void add(SecondLook look) {
    judged.addAll(look.cases());
    look.withoutEachSignal()
        .forEach(
            (signal, cases) ->
                withoutEach.computeIfAbsent(signal, s -> new ArrayList<>()).addAll(cases));
    delays.addAll(look.delays());
  }

  /** What each signal is worth; empty where no world was looked at. */
  public List<SignalWorth> worth() {
    return judged.isEmpty() ? List.of() : SignalWorth.of(judged, withoutEach);
  }

  /** How late attacks are flagged; empty where no world was looked at. */
  public List<Delay> delays() {
    return judged.isEmpty() ? List.of() : Delay.of(delays);
  }
}

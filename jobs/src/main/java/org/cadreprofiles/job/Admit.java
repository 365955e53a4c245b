package org.cadreprofiles.job;

import org.cadreprofiles.govern.Gate;
import org.cadreprofiles.table.IndicatorGate;

/** Catalogue to gold.indicator_gate: which indicators may count. */
final class Admit implements Step {
  @Override
  public String name() {
    return "admit";
  }

  @Override
  public String purpose() {
    return "decide which indicators of the catalogue may count.";
  }

  @Override
  public void run(RunContext run) {
    Gate gate = new Gate(run.settings().rules(), run.settings().words());
    run.replace(IndicatorGate.TABLE, gate.answers(run.tables(), Periods.gated(run.asOf())));
  }
}

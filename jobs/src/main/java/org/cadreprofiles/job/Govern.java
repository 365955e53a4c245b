package org.cadreprofiles.job;

import org.cadreprofiles.govern.BurdenLedger;
import org.cadreprofiles.table.Burden;

/** Catalogue, inspections and work records to gold.burden. */
final class Govern implements Step {
  @Override
  public String name() {
    return "govern";
  }

  @Override
  public String purpose() {
    return "count what assessment itself costs.";
  }

  @Override
  public void run(RunContext run) {
    run.replace(Burden.TABLE, new BurdenLedger().rows(run.tables(), run.asOf()));
  }
}

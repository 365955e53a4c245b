package org.cadreprofiles.job;

final class Report implements Step {
  @Override
  public String name() {
    return "report";
  }

  @Override
  public String purpose() {
    return "";
  }

  @Override
  public void run(RunContext run) {}
}

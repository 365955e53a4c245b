package org.cadreprofiles.job;

final class Ingest implements Step {
  @Override
  public String name() {
    return "ingest";
  }

  @Override
  public String purpose() {
    return "";
  }

  @Override
  public void run(RunContext run) {}
}

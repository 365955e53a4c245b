package org.cadreprofiles.job;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.cadreprofiles.lake.CheckResult;

/** What the steps of a command noted on their way; steps beside each other may write at once. */
final class RunLedger {
  private final List<CheckResult> checks = new CopyOnWriteArrayList<>();
  private final List<FeedCount> feeds = new CopyOnWriteArrayList<>();
  private final List<RunResults.StepSeconds> seconds = new CopyOnWriteArrayList<>();

  /** Notes how long a step took. */
  void took(String step, double wallSeconds) {
    seconds.add(new RunResults.StepSeconds(step, wallSeconds));
  }

  /** Notes what became of a feed's records. */
  void count(FeedCount count) {
    feeds.add(count);
  }

  /** Notes a rule that rows broke. */
  void check(CheckResult check) {
    checks.add(check);
  }

  /** Wall seconds of the steps so far. */
  List<RunResults.StepSeconds> seconds() {
    return List.copyOf(seconds);
  }

  List<FeedCount> feeds() {
    return List.copyOf(feeds);
  }

  List<CheckResult> checks() {
    return List.copyOf(checks);
  }
}

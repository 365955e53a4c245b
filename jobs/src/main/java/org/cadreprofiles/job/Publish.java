package org.cadreprofiles.job;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.cadreprofiles.lake.Publications;
import org.cadreprofiles.lake.Published;
import org.cadreprofiles.lake.SideBySide;
import org.cadreprofiles.table.TableNames;

/** Makes every table exist and flips all of them to this run's versions at once. */
final class Publish implements Step {
  @Override
  public String name() {
    return "publish";
  }

  @Override
  public String purpose() {
    return "flip all tables to the versions written, at once.";
  }

  @Override
  public void run(RunContext run) {
    List<String> missing =
        TableNames.published().stream()
            .filter(table -> !run.versions().containsKey(table))
            .toList();
    SideBySide.run(
        missing.stream()
            .<Runnable>map(table -> () -> run.replace(table, run.lake().empty(table)))
            .collect(Collectors.toList()));
    run.countUncounted();
    new Publications(run.lake())
        .publish(
            new Published(
                run.runId(),
                Inputs.digest(run),
                new TreeMap<>(run.versions()),
                new TreeMap<>(run.rows())));
  }
}

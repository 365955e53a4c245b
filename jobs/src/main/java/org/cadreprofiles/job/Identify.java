package org.cadreprofiles.job;

import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.cadreprofiles.identity.Identified;
import org.cadreprofiles.identity.IdentityChanges;
import org.cadreprofiles.identity.linkage.Linkage;
import org.cadreprofiles.lake.CheckResult;
import org.cadreprofiles.table.Contract;
import org.cadreprofiles.table.Decision;
import org.cadreprofiles.table.IdentityEvent;
import org.cadreprofiles.table.IdentityLink;
import org.cadreprofiles.table.IdentityReview;

/** Silver to gold.identity_link and gold.identity_review: who each record is about. */
final class Identify implements Step {
  @Override
  public String name() {
    return "identify";
  }

  @Override
  public String purpose() {
    return "link every record that names a person to a cadre.";
  }

  @Override
  public void run(RunContext run) {
    Linkage linkage = new Linkage(run.settings().cadreModel(), run.shuffleParts(), run::kept);
    Identified identified =
        new org.cadreprofiles.identity.Identify(run.settings().pipeline().identity(), linkage)
            .identify(run.tables(), run.asOf());
    Optional<Dataset<Row>> before = published(run);
    run.replace(IdentityLink.TABLE, identified.links());
    before.ifPresent(links -> noteChanges(run, links));
    run.replace(IdentityReview.TABLE, identified.reviews());
    warn(run, identified.unheard());
  }

  private static void warn(RunContext run, Dataset<Row> unheard) {
    for (Row rule : unheard.groupBy(Identified.RULE).count().collectAsList()) {
      run.ledger()
          .check(
              new CheckResult(
                  Decision.TABLE, rule.getString(0), Contract.Action.WARN, rule.getLong(1)));
    }
  }

  // A run for an earlier day says what was known then; nothing changes by that.
  private static Optional<Dataset<Row>> published(RunContext run) {
    return run.ofLatestDay()
        ? Optional.ofNullable(run.versions().get(IdentityLink.TABLE))
            .map(version -> run.lake().read(IdentityLink.TABLE, version))
        : Optional.empty();
  }

  private static void noteChanges(RunContext run, Dataset<Row> before) {
    Dataset<Row> now = run.tables().read(IdentityLink.TABLE);
    Dataset<Row> changes = run.kept(IdentityChanges.between(before, now, run.runId()));
    if (!changes.isEmpty()) {
      run.append(IdentityEvent.TABLE, changes);
    }
  }
}

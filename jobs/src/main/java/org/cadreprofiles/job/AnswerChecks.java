package org.cadreprofiles.job;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.not;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.cadreprofiles.anomaly.Answers;
import org.cadreprofiles.anomaly.AskingLevel;
import org.cadreprofiles.anomaly.DetectSettings;
import org.cadreprofiles.lake.CheckResult;
import org.cadreprofiles.table.Anomaly;
import org.cadreprofiles.table.Contract;
import org.cadreprofiles.table.Decision;

/**
 * Warns in ops.quality of answers that no finding bears, and of findings that were asked more
 * strictly since so many answers were that they are unfounded.
 */
final class AnswerChecks {
  /** No finding, old or new, has the id that was decided on. */
  static final String KNOWN = "decided_anomaly_is_known";

  /** More answered findings than the settings expect were unfounded; their number. */
  static final String FOUNDED = "answered_anomalies_were_founded";

  private AnswerChecks() {}

  static void note(RunContext run) {
    if (!run.versions().containsKey(Decision.TABLE)) {
      return;
    }
    Answers answers = Answers.of(run.tables().read(Decision.TABLE));
    if (answers.founded().isEmpty()) {
      return;
    }
    Dataset<Row> findings = run.tables().read(Anomaly.TABLE);
    warn(run, Decision.TABLE, KNOWN, answers.unknown(findings));
    DetectSettings settings = run.settings().pipeline().detect();
    Column ofRecords =
        col(Anomaly.DETECTOR)
            .isInCollection(settings.records().stream().map(one -> one.id()).toList());
    double rate = settings.falseDiscoveryRate();
    warn(
        run,
        Anomaly.TABLE,
        FOUNDED,
        tooManyUnfounded(answers.level(rate, findings.where(not(ofRecords))))
            + tooManyUnfounded(answers.level(rate, findings.where(ofRecords))));
  }

  private static long tooManyUnfounded(AskingLevel level) {
    return level.stricter() ? level.unfounded() : 0;
  }

  private static void warn(RunContext run, String table, String rule, long count) {
    if (count > 0) {
      run.ledger().check(new CheckResult(table, rule, Contract.Action.WARN, count));
    }
  }
}

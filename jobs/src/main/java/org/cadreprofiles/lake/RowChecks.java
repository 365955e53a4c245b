package org.cadreprofiles.lake;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Observation;
import org.apache.spark.sql.Row;
import org.cadreprofiles.table.Contract;

/**
 * Counts, while rows are written, those that break a contract: required columns, valid values,
 * rules.
 *
 * @param rows rows seen
 * @param results one result per rule, in the contract's order
 */
record RowChecks(long rows, List<CheckResult> results) {
  private static final String ROWS = "rows";

  private record Check(String name, Contract.Action action, Column holds) {}

  /** Adds the counting to the rows; the counts are in {@code seen} once the rows were written. */
  static Dataset<Row> observe(Dataset<Row> rows, Contract contract, Observation seen) {
    List<Check> checks = checks(contract);
    Column[] counts = new Column[checks.size()];
    for (int i = 0; i < counts.length; i++) {
      Column broken = when(coalesce(checks.get(i).holds(), lit(false)), 0L).otherwise(1L);
      counts[i] = coalesce(sum(broken), lit(0L)).as(checks.get(i).name());
    }
    return rows.observe(seen, count(lit(1)).as(ROWS), counts);
  }

  /** Takes the counts after the write. */
  static RowChecks of(Contract contract, Observation seen) {
    Map<String, Object> counts = counts(seen);
    List<CheckResult> results = new ArrayList<>();
    for (Check check : checks(contract)) {
      long failed = ((Number) counts.get(check.name())).longValue();
      results.add(new CheckResult(contract.table(), check.name(), check.action(), failed));
    }
    return new RowChecks(((Number) counts.get(ROWS)).longValue(), results);
  }

  private static Map<String, Object> counts(Observation seen) {
    try {
      return seen.getAsJava();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while counting the rows written.", e);
    }
  }

  /**
   * Stops the run when a rule whose action is fail does not hold.
   *
   * @throws VerdictException naming the rules and how many rows broke each
   */
  void failOnBroken() {
    Map<String, Long> broken = new LinkedHashMap<>();
    for (CheckResult result : results) {
      if (result.failedRows() > 0 && result.action() == Contract.Action.FAIL) {
        broken.put(result.contract() + " " + result.rule(), result.failedRows());
      }
    }
    if (!broken.isEmpty()) {
      throw new VerdictException(
          "Rules of contracts do not hold (rule=rows): "
              + broken
              + ". Nothing was published. See ops.quality of this run, mend the data or the step, and run again.");
    }
  }

  // What a feed's landing rows must satisfy was settled, row by row, when they were standardised; a
  // stored row that
  // breaks its contract now is a fault, whatever the action was there.
  private static List<Check> checks(Contract contract) {
    List<Check> checks = new ArrayList<>();
    for (Contract.Column column : contract.storedColumns()) {
      Column value = col(ContractShape.quoted(column));
      if (column.required()) {
        checks.add(new Check("required:" + column.name(), Contract.Action.FAIL, value.isNotNull()));
      }
      if (!column.validValues().isEmpty()) {
        Column valid = value.isNull().or(value.isin(column.validValues().toArray()));
        checks.add(new Check("valid:" + column.name(), stored(column.invalidAction()), valid));
      }
    }
    for (Contract.Rule rule : contract.rules()) {
      checks.add(new Check(rule.name(), stored(rule.action()), expr(rule.expression())));
    }
    return checks;
  }

  private static Contract.Action stored(Contract.Action action) {
    return action == Contract.Action.QUARANTINE ? Contract.Action.FAIL : action;
  }
}

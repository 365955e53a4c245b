package org.cadreprofiles.feed;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_remove;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.cadreprofiles.table.Contract;
import org.cadreprofiles.table.PersonToken;
import org.cadreprofiles.table.Petition;
import org.cadreprofiles.table.Subject;

/**
 * Says which rules of a contract a typed row breaks.
 *
 * <p>Rule ids are {@code required:<column>}, {@code type:<column>}, {@code valid:<column>}, {@code
 * range:<column>}, {@code pattern:<column>}, {@code secret:<column>}, {@code subject} and the names
 * of the contract's own rules.
 */
final class ContractRules {
  /** Rule of a record that cannot be told apart into cells. */
  static final String UNPARSABLE = "unparsable";

  // Removing a value is compiled; removing nulls is a filter, which Spark interprets with all its
  // rules.
  private static final String NONE = "";
  private static final String UNIT = Petition.UNIT_ID;
  private static final List<String> SUBJECT = List.of(Subject.SUBJECT_UNIT, Subject.SUBJECT_POST);
  private static final String RESIDENT_ID =
      "(?<![0-9A-Za-z])[1-9]\\d{5}(18|19|20)\\d{2}(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])\\d{3}[0-9Xx]"
          + "(?![0-9A-Za-z])";

  private final Contract contract;

  ContractRules(Contract contract) {
    this.contract = contract;
  }

  /**
   * Ids of the rules of that action that the row breaks, as an array.
   *
   * @param typed prefix-free names of the typed columns are in the row; {@code textOf} gives the
   *     prefix of the text given
   */
  Column broken(Contract.Action action, TextOf textOf) {
    List<Column> rules = new ArrayList<>();
    if (action == Contract.Action.QUARANTINE) {
      for (Contract.Column column : contract.arrivingColumns()) {
        addColumn(column, textOf, rules);
      }
      addSubject(rules);
    }
    for (Contract.Column column : contract.arrivingColumns()) {
      if (column.stored() && !column.validValues().isEmpty() && column.invalidAction() == action) {
        Column value = value(column);
        Column invalid =
            value.isNotNull().and(value.isin(column.validValues().toArray()).equalTo(false));
        rules.add(rule("valid:" + column.name(), invalid));
      }
    }
    for (Contract.Rule rule : contract.rules()) {
      if (rule.action() == action) {
        rules.add(rule(rule.name(), coalesce(expr(rule.expression()), lit(false)).equalTo(false)));
      }
    }
    return rules.isEmpty()
        ? TypedValue.noRules()
        : array_remove(array(rules.toArray(Column[]::new)), NONE);
  }

  /** Gives, for a column, whether the record gave anything for it. */
  interface TextOf {
    /** True where something was given. */
    Column given(Contract.Column column);
  }

  private void addColumn(Contract.Column column, TextOf textOf, List<Column> rules) {
    if (!column.stored()) {
      return;
    }
    Column value = value(column);
    Column given = textOf.given(column);
    if (column.required()) {
      rules.add(rule("required:" + column.name(), given.equalTo(false)));
    }
    if (!column.type().equals("string")) {
      rules.add(rule("type:" + column.name(), given.and(value.isNull())));
    }
    column.minimum().ifPresent(least -> rules.add(rule("range:" + column.name(), value.lt(least))));
    column.maximum().ifPresent(most -> rules.add(rule("range:" + column.name(), value.gt(most))));
    if (mayHoldId(column)) {
      rules.add(rule("secret:" + column.name(), value.rlike(RESIDENT_ID)));
    }
    column
        .pattern()
        .ifPresent(p -> rules.add(rule("pattern:" + column.name(), value.rlike(p).equalTo(false))));
  }

  private void addSubject(List<Column> rules) {
    List<String> names = contract.columns().stream().map(Contract.Column::name).toList();
    if (!names.contains(Subject.SUBJECT_NAME)) {
      return;
    }
    Column named =
        col(Subject.SUBJECT_CADRE_NO)
            .isNotNull()
            .or(col(Subject.SUBJECT_NAME).isNotNull())
            .or(col(PersonToken.ID_GRADE).isNotNull());
    boolean unitMayStand =
        contract.columns().stream().anyMatch(c -> c.name().equals(UNIT) && !c.required());
    rules.add(
        rule("subject", (unitMayStand ? named.or(col(UNIT).isNotNull()) : named).equalTo(false)));
  }

  // A resident id written into the wrong column must not be stored (G10).
  private static boolean mayHoldId(Contract.Column column) {
    return column.type().equals("string") && (column.masked() || SUBJECT.contains(column.name()));
  }

  private static Column value(Contract.Column column) {
    return col(column.name());
  }

  private static Column rule(String id, Column broken) {
    return when(broken, lit(id)).otherwise(lit(NONE));
  }
}

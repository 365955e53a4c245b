package org.cadreprofiles.profile.fact;

import static org.apache.spark.sql.functions.add_months;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.date_sub;
import static org.apache.spark.sql.functions.dayofmonth;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.cadreprofiles.rule.Rule;
import org.cadreprofiles.rule.Rules;

/**
 * How long facts of one domain count, by the dated rules of the place.
 *
 * <p>Rules with effect {@link #COUNTS_FOR_MONTHS} (parameter {@code months}) or {@link
 * #COUNTS_WITHOUT_END} speak where their condition holds; a condition names columns, its values may
 * be alternatives separated by a bar. Of several the first that may be applied and holds on the
 * first day of the effect decides: confirmed ones before policies, then as written. A rule that
 * nobody confirmed or adopted never decides, but is cited where it alone would have.
 *
 * @param domain domain of the rules, such as sanction
 * @param fields condition key to the column that it is compared with
 */
record EffectPeriod(Rules rules, String domain, Map<String, Column> fields) {

  static final String COUNTS_FOR_MONTHS = "counts_for_months";
  static final String COUNTS_WITHOUT_END = "counts_without_end";
  private static final String MONTHS = "months";
  private static final String ALTERNATIVES = "\\|";
  private static final int MOST_MONTHS = 1_200;

  /**
   * Adds what the rules say about each row, for {@link Effect} to read.
   *
   * @param firstDay first day of the effect, null where it has not begun
   * @throws IllegalArgumentException when a rule has a condition that these facts do not have, or
   *     months that are no number from 1 to 1,200; names the rule
   */
  Dataset<Row> added(Dataset<Row> rows, Column firstDay) {
    List<Column> branches = new ArrayList<>();
    for (Rule rule : inOrder()) {
      branches.add(when(speaks(rule, firstDay), said(rule)));
    }
    branches.add(said(null, null, false));
    Column last = lastDay(firstDay, col(Effect.SAID).getField(Effect.LENGTH));
    return rows.withColumn(Effect.SAID, coalesce(branches.toArray(Column[]::new)))
        .withColumn(Effect.LAST_DAY, when(Effect.decides(), last));
  }

  /**
   * The last day of a period of months that begins on a day, that day included.
   *
   * <p>The day before the corresponding day of the last month: six months from 15 March end on 14
   * September. Where the last month has no such day, its last day: six months from 31 August end on
   * 28 or 29 February, a year from 29 February 2024 on 28 February 2025. (Spark's add_months gives
   * the corresponding day, or the last of the month where there is none.)
   */
  static Column lastDay(Column firstDay, Column months) {
    Column corresponding = add_months(firstDay, months);
    return when(dayofmonth(corresponding).lt(dayofmonth(firstDay)), corresponding)
        .otherwise(date_sub(corresponding, 1));
  }

  private List<Rule> inOrder() {
    Comparator<Rule> surestFirst =
        Comparator.comparing((Rule rule) -> !rule.applies())
            .thenComparing(rule -> !rule.confirmed());
    return rules.all().stream()
        .filter(rule -> rule.domain().equals(domain))
        .filter(rule -> Set.of(COUNTS_FOR_MONTHS, COUNTS_WITHOUT_END).contains(rule.effect()))
        .sorted(surestFirst)
        .toList();
  }

  private Column speaks(Rule rule, Column firstDay) {
    Column holds = lit(true);
    for (Map.Entry<String, String> required : rule.condition().entrySet()) {
      Column field = fields.get(required.getKey());
      if (field == null) {
        throw new IllegalArgumentException(
            "Rule "
                + rule.id()
                + " of conf/rules has the condition `"
                + required.getKey()
                + "`, but domain "
                + domain
                + " knows "
                + new TreeSet<>(fields.keySet())
                + ". Use one of them.");
      }
      holds = holds.and(field.isin((Object[]) required.getValue().split(ALTERNATIVES)));
    }
    if (rule.validFrom().isPresent()) {
      holds = holds.and(firstDay.geq(lit(rule.validFrom().get())));
    }
    if (rule.validTo().isPresent()) {
      holds = holds.and(firstDay.leq(lit(rule.validTo().get())));
    }
    return holds;
  }

  private static Column said(Rule rule) {
    Integer months = rule.effect().equals(COUNTS_FOR_MONTHS) ? months(rule) : null;
    return said(rule.id(), months, rule.applies());
  }

  private static Column said(String rule, Integer months, Boolean applies) {
    return struct(
        lit(rule).cast("string").as(Effect.RULE),
        lit(months).cast("int").as(Effect.LENGTH),
        lit(applies).as(Effect.APPLIES));
  }

  private static int months(Rule rule) {
    String written = rule.parameters().get(MONTHS);
    boolean number = written != null && written.matches("[0-9]{1,4}");
    int months = number ? Integer.parseInt(written) : 0;
    if (months < 1 || months > MOST_MONTHS) {
      throw new IllegalArgumentException(
          "Rule "
              + rule.id()
              + " of conf/rules counts for "
              + MONTHS
              + ": `"
              + written
              + "`. Write a number from 1 to "
              + MOST_MONTHS
              + ".");
    }
    return months;
  }
}

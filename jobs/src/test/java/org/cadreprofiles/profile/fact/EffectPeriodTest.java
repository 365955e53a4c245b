package org.cadreprofiles.profile.fact;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.cadreprofiles.rule.Rules;
import org.cadreprofiles.testing.DatasetEquality;
import org.cadreprofiles.testing.Rows;
import org.junit.jupiter.api.Test;

/** Which rule says how long, and on which day a period of months ends. */
class EffectPeriodTest {

  @Test
  void endsOnTheDayBeforeTheCorrespondingOneOrOnTheLastOfTheMonth() {
    var cases =
        Rows.table(
            "case                                 | from:date  | months:int | last:date",
            "day before the corresponding day     | 2024-03-15 | 6          | 2024-09-14",
            "first of a month                     | 2024-03-01 | 6          | 2024-08-31",
            "31 August: there is no 31 February   | 2024-08-31 | 6          | 2025-02-28",
            "31 August before a leap year         | 2023-08-31 | 6          | 2024-02-29",
            "30 August before a leap year         | 2023-08-30 | 6          | 2024-02-29",
            "29 August before a leap year         | 2023-08-29 | 6          | 2024-02-28",
            "leap day to a year without one       | 2024-02-29 | 12         | 2025-02-28",
            "leap day to a leap year              | 2024-02-29 | 48         | 2028-02-28",
            "last of February to a leap year      | 2023-02-28 | 12         | 2024-02-27",
            "over the end of the year             | 2024-12-31 | 6          | 2025-06-30",
            "31 to a month of 30                  | 2024-03-31 | 18         | 2025-09-30",
            "one month from 31 January            | 2025-01-31 | 1          | 2025-02-28");
    Column last = EffectPeriod.lastDay(col("from"), col("months"));
    DatasetEquality.assertDataset(
        cases, cases.select(col("case"), col("from"), col("months"), last.as("last")));
  }

  @Test
  void aConditionThatTheFactsLackIsNamed() {
    Rules rules = rules(Map.of("colour", "red"), "6");
    assertThatThrownBy(() -> period(rules).added(Rows.table("from:date"), col("from")))
        .hasMessage(
            "Rule ODD of conf/rules has the condition `colour`, but domain sanction knows [kind]."
                + " Use one of them.");
  }

  @Test
  void monthsThatAreNoNumberAreNamed() {
    Rules rules = rules(Map.of("kind", "warning"), "six");
    assertThatThrownBy(() -> period(rules).added(Rows.table("from:date"), col("from")))
        .hasMessage(
            "Rule ODD of conf/rules counts for months: `six`. Write a number from 1 to 1200.");
  }

  private static EffectPeriod period(Rules rules) {
    return new EffectPeriod(rules, "sanction", Map.of("kind", col("kind")));
  }

  private static Rules rules(Map<String, String> condition, String months) {
    return new Rules(
        List.of(
            Facts.rule(
                "ODD", "sanction", condition, "counts_for_months", Map.of("months", months))));
  }
}

package org.cadreprofiles.profile.fact;

import static org.apache.spark.sql.functions.col;

import java.util.List;
import org.cadreprofiles.rule.Rule.Certainty;
import org.cadreprofiles.rule.Rules;
import org.cadreprofiles.table.DisciplineCase;
import org.cadreprofiles.testing.DatasetEquality;
import org.cadreprofiles.testing.Given;
import org.cadreprofiles.testing.Rows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** G2: a sanction stops counting the day after its effect period; periods come from dated rules. */
class G2SanctionPeriodTest {

  private static final String SANCTIONS =
      "sanctions:array<struct<track:string,kind:string,decided_on:date,effective_on:date>>";
  private static final String HEADER =
      "record_id | case_id | status | received_on:date | concluded_on:date | " + SANCTIONS;

  @ParameterizedTest(name = "on {0} a warning is {1}, a demerit from the leap day is {2}")
  @CsvSource({
    "2024-02-28, not_yet_effective, not_yet_effective",
    "2024-02-29, not_yet_effective,",
    "2024-03-15, , ",
    "2024-09-14, , ",
    "2024-09-15, expired, ",
    "2025-02-28, expired, ",
    "2025-03-01, expired, expired"
  })
  void countsFromItsFirstDayThroughItsLast(String day, String warning, String demerit) {
    var facts =
        Facts.of(new Sanctions(Facts.RULES), given(), day)
            .select(col("fact"), col("counted"), col("why_not"), col("valid_to"));
    DatasetEquality.assertDataset(
        Rows.table(
            "fact | counted:boolean | why_not | valid_to:date",
            "d1/0 | %s | %s | 2024-09-14".formatted(warning == null, or(warning)),
            "d1/1 | %s | %s | 2025-02-28".formatted(demerit == null, or(demerit))),
        facts);
  }

  @Test
  void withoutARuleThatAppliesItNeverCounts() {
    Given given =
        given(
            "d1 | c1 | concluded | 2016-01-01 | 2017-01-01 | [%s,%s,%s]"
                .formatted(
                    sanction("party", "warning", "2017-12-31"),
                    sanction("party", "warning", "2018-01-01"),
                    sanction("party", "something new", "2018-01-01")));
    Rules rules =
        new Rules(
            List.of(
                Facts.months("MEMORY", "party", "warning", 12, Certainty.MEMORY),
                Facts.months("OURS", "party", "warning", 12, Certainty.POLICY)));
    var facts =
        Facts.of(new Sanctions(rules), given, "2018-02-01")
            .select(col("fact"), col("counted"), col("why_not"), col("rule_id"), col("valid_to"));
    DatasetEquality.assertDataset(
        Rows.table(
            "fact | counted:boolean | why_not          | rule_id | valid_to:date",
            "d1/0 | false           | unconfirmed_rule | MEMORY  |",
            "d1/1 | true            |                  | OURS    | 2018-12-31",
            "d1/2 | false           | unconfirmed_rule |         |"),
        facts);
  }

  @Test
  void onlyWhatWasDecidedByTheDayIsThere() {
    Given given =
        given(
            "d1 | c1 | concluded | 2024-01-01 | 2024-02-01 | [%s,%s]"
                .formatted(
                    "{\"track\":\"administrative\",\"kind\":\"warning\",\"decided_on\":\"2024-02-01\",\"effective_on\":\"2024-03-01\"}",
                    "{\"track\":\"administrative\",\"kind\":\"warning\",\"decided_on\":\"2024-02-20\"}"));
    var facts =
        Facts.of(new Sanctions(Facts.RULES), given, "2024-02-10")
            .select(col("fact"), col("why_not"));
    DatasetEquality.assertDataset(Rows.table("fact | why_not", "d1/0 | not_yet_effective"), facts);
  }

  private static Given given() {
    return given(
        "d1 | c1 | concluded | 2023-01-01 | 2024-02-01 | [%s,%s]"
            .formatted(
                sanction("administrative", "warning", "2024-03-15"),
                sanction("administrative", "demerit", "2024-02-29")));
  }

  private static Given given(String row) {
    Given given = Given.nothing().and(DisciplineCase.TABLE, HEADER, row);
    return Facts.linked(
        given.and(
            DisciplineCase.TABLE,
            given
                .read(DisciplineCase.TABLE)
                .withColumn("reported_at", col("received_on").cast("timestamp"))),
        DisciplineCase.TABLE);
  }

  private static String sanction(String track, String kind, String from) {
    return "{\"track\":\"%s\",\"kind\":\"%s\",\"decided_on\":\"2017-01-01\",\"effective_on\":\"%s\"}"
        .formatted(track, kind, from);
  }

  private static String or(String text) {
    return text == null ? "" : text;
  }
}

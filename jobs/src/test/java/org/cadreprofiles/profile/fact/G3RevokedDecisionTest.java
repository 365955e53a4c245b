package org.cadreprofiles.profile.fact;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cadreprofiles.rule.Rule;
import org.cadreprofiles.rule.Rules;
import org.cadreprofiles.table.DisciplineCase;
import org.cadreprofiles.testing.DatasetEquality;
import org.cadreprofiles.testing.Given;
import org.cadreprofiles.testing.Rows;
import org.junit.jupiter.api.Test;

/** G3: once a decision is revoked, the same sanction counts zero and says by which rule. */
class G3RevokedDecisionTest {

  private static final String ROW =
      "d1 | c1 | %s | 2024-01-01 | 2024-06-01 | [{\"track\":\"administrative\",\"kind\":\"demerit\",\"decided_on\":\"2024-06-01\",\"effective_on\":\"2024-06-01\"}]";

  @Test
  void theSanctionCountsUntilItsDecisionIsRevoked() {
    List<Rule> rules = new ArrayList<>(Facts.RULES.all());
    rules.add(Facts.rule("CHANGE", "sanction", Map.of(), "revoked_counts_zero", Map.of()));
    Sanctions sanctions = new Sanctions(new Rules(rules));
    String header = "fact | polarity | counted:boolean | why_not | rule_id";
    DatasetEquality.assertDataset(
        Rows.table(header, "d1/0 | negative | true | | DEMERIT"), outcome(sanctions, "concluded"));
    DatasetEquality.assertDataset(
        Rows.table(header, "d1/0 | neutral | false | revoked | CHANGE"),
        outcome(sanctions, "revoked"));
  }

  private static org.apache.spark.sql.Dataset<org.apache.spark.sql.Row> outcome(
      Sanctions sanctions, String status) {
    Given given =
        Given.nothing()
            .and(
                DisciplineCase.TABLE,
                "record_id | case_id | status | received_on:date | concluded_on:date |"
                    + " sanctions:array<struct<track:string,kind:string,decided_on:date,effective_on:date>>",
                ROW.formatted(status));
    return Facts.of(sanctions, Facts.linked(given, DisciplineCase.TABLE), "2025-01-15")
        .select(col("fact"), col("polarity"), col("counted"), col("why_not"), col("rule_id"));
  }
}

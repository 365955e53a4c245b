package org.cadreprofiles.profile.fact;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.cadreprofiles.table.AuditFinding;
import org.cadreprofiles.table.DisciplineCase;
import org.cadreprofiles.table.Petition;
import org.cadreprofiles.testing.DatasetEquality;
import org.cadreprofiles.testing.Given;
import org.cadreprofiles.testing.Rows;
import org.cadreprofiles.testing.SharedSpark;
import org.junit.jupiter.api.Test;

/**
 * G1, G4, G7: only what is concluded and final counts; what was cleared, revoked or withdrawn does
 * not, and says so.
 */
class G1G4G7CountingTest {

  private static final String DAY = "2025-06-30";
  private static final String SANCTIONS =
      "sanctions:array<struct<track:string,kind:string,decided_on:date,effective_on:date>>";
  private static final String WARNING =
      "[{\"track\":\"administrative\",\"kind\":\"warning\",\"decided_on\":\"2025-03-01\",\"effective_on\":\"2025-03-01\"}]";

  private static Given cases() {
    return linked(
        DisciplineCase.TABLE,
        "record_id                | case_id | status    | received_on:date | concluded_on:date | clarified_on:date | reply_due_on:date | form:int | "
            + SANCTIONS,
        "received                 | a | received  | 2025-01-01 |            |            |            |   |",
        "verifying                | b | verifying | 2025-01-01 |            |            |            |   |",
        "filed                    | c | filed     | 2025-01-01 |            |            |            |   | "
            + WARNING,
        "concluded                | d | concluded | 2025-01-01 | 2025-03-01 |            |            | 1 |",
        "concluded with sanction  | e | concluded | 2025-01-01 | 2025-03-01 |            |            | 2 | "
            + WARNING,
        "concluded tomorrow       | f | concluded | 2025-01-01 | 2025-07-01 |            |            | 1 |",
        "reply until today        | g | concluded | 2025-01-01 | 2025-03-01 |            | 2025-06-30 | 2 | "
            + WARNING,
        "reply until yesterday    | h | concluded | 2025-01-01 | 2025-03-01 |            | 2025-06-29 | 2 | "
            + WARNING,
        "cleared today            | i | concluded | 2025-01-01 | 2025-03-01 | 2025-06-30 |            | 2 | "
            + WARNING,
        "cleared tomorrow         | j | concluded | 2025-01-01 | 2025-03-01 | 2025-07-01 |            | 2 | "
            + WARNING,
        "revoked                  | k | revoked   | 2025-01-01 | 2025-03-01 |            |            | 2 | "
            + WARNING,
        "withdrawn                | l | withdrawn | 2025-01-01 |            |            |            |   |",
        "dismissed                | m | dismissed | 2025-01-01 | 2025-03-01 |            |            |   |");
  }

  @Test
  void casesCountOnlyConcludedAndFinal() {
    DatasetEquality.assertDataset(
        Rows.table(
            "fact                      | polarity | counted:boolean | why_not         | rule_id",
            "received/0                | neutral  | false           | open            |",
            "verifying/0               | neutral  | false           | open            |",
            "filed/0                   | neutral  | false           | open            |",
            "concluded/0               | negative | true            |                 |",
            "concluded with sanction/0 | negative | false           | informational   |",
            "concluded tomorrow/0      | neutral  | false           | open            |",
            "reply until today/0       | negative | false           | not_final       |",
            "reply until yesterday/0   | negative | false           | informational   |",
            "cleared today/0           | neutral  | false           | cleared         | CLEAR",
            "cleared tomorrow/0        | negative | false           | informational   |",
            "revoked/0                 | neutral  | false           | revoked         |",
            "withdrawn/0               | neutral  | false           | withdrawn       |",
            "dismissed/0               | neutral  | false           | unsubstantiated |"),
        outcome(Facts.of(new Cases(Facts.RULES), cases(), DAY)));
  }

  @Test
  void sanctionsCountOnlyWhereTheirCaseDoes() {
    DatasetEquality.assertDataset(
        Rows.table(
            "fact                      | polarity | counted:boolean | why_not   | rule_id",
            "filed/0                   | neutral  | false           | open      |",
            "concluded with sanction/0 | negative | true            |           | WARN",
            "reply until today/0       | negative | false           | not_final |",
            "reply until yesterday/0   | negative | true            |           | WARN",
            "cleared today/0           | neutral  | false           | cleared   | CLEAR",
            "cleared tomorrow/0        | negative | true            |           | WARN",
            "revoked/0                 | neutral  | false           | revoked   |"),
        outcome(Facts.of(new Sanctions(Facts.RULES), cases(), DAY)));
  }

  @Test
  void petitionsCountOnlyClosedAndSubstantiated() {
    Given given =
        linked(
            Petition.TABLE,
            "record_id               | petition_id | channel | category | received_on:date | outcome          | closed_on:date | clarified_on:date",
            "open                    | a | visit | land | 2025-01-01 |                  |            |",
            "pending                 | b | visit | land | 2025-01-01 | pending          |            |",
            "outcome but not closed  | c | visit | land | 2025-01-01 | substantiated    |            |",
            "closed tomorrow         | d | visit | land | 2025-01-01 | substantiated    | 2025-07-01 |",
            "closed, still pending   | e | visit | land | 2025-01-01 | pending          | 2025-02-01 |",
            "substantiated           | f | visit | land | 2025-01-01 | substantiated    | 2025-02-01 |",
            "partly                  | g | visit | land | 2025-01-01 | partly           | 2024-07-01 |",
            "last counted day passed | h | visit | land | 2024-01-01 | partly           | 2024-06-30 |",
            "unsubstantiated         | i | visit | land | 2025-01-01 | unsubstantiated  | 2025-02-01 |",
            "false accusation        | j | visit | land | 2025-01-01 | false_accusation | 2025-02-01 |",
            "cleared                 | k | visit | land | 2025-01-01 | false_accusation | 2025-02-01 | 2025-03-01",
            "substantiated, cleared  | l | visit | land | 2025-01-01 | substantiated    | 2025-02-01 | 2025-03-01");
    DatasetEquality.assertDataset(
        Rows.table(
            "fact                      | polarity | counted:boolean | why_not         | rule_id",
            "open/0                    | neutral  | false           | open            |",
            "pending/0                 | neutral  | false           | open            |",
            "outcome but not closed/0  | neutral  | false           | open            |",
            "closed tomorrow/0         | neutral  | false           | open            |",
            "closed, still pending/0   | neutral  | false           | open            |",
            "substantiated/0           | negative | true            |                 | PET-12",
            "partly/0                  | negative | true            |                 | PET-12",
            "last counted day passed/0 | negative | false           | expired         | PET-12",
            "unsubstantiated/0         | neutral  | false           | unsubstantiated |",
            "false accusation/0        | neutral  | false           | unsubstantiated |",
            "cleared/0                 | neutral  | false           | cleared         | CLEAR",
            "substantiated, cleared/0  | neutral  | false           | cleared         | CLEAR"),
        outcome(Facts.of(new Petitions(Facts.RULES), given, DAY)));
  }

  @Test
  void auditFindingsCountOnlyFinalUndisputedAndOnesOwn() {
    Given given =
        linked(
            AuditFinding.TABLE,
            "record_id               | audit_id | finding_id | unit_id | category | status    | responsibility | period_from:date | period_to:date | comment_due_on:date",
            "direct                  | a | 1 | u | funds | open      | direct     | 2024-01-01 | 2024-12-31 | 2025-03-01",
            "leadership, rectified   | a | 2 | u | funds | rectified | leadership | 2024-01-01 | 2024-12-31 | 2025-03-01",
            "no responsibility       | a | 3 | u | funds | open      | none       | 2024-01-01 | 2024-12-31 | 2025-03-01",
            "responsibility not said | a | 4 | u | funds | open      |            | 2024-01-01 | 2024-12-31 | 2025-03-01",
            "comments until today    | a | 5 | u | funds | open      | direct     | 2024-01-01 | 2024-12-31 | 2025-06-30",
            "until yesterday         | a | 6 | u | funds | open      | direct     | 2024-01-01 | 2024-12-31 | 2025-06-29",
            "disputed                | a | 7 | u | funds | disputed  | direct     | 2024-01-01 | 2024-12-31 | 2025-03-01");
    DatasetEquality.assertDataset(
        Rows.table(
            "fact                      | polarity | counted:boolean | why_not         | rule_id",
            "direct/0                  | negative | true            |                 |",
            "leadership, rectified/0   | negative | true            |                 |",
            "no responsibility/0       | neutral  | false           | not_responsible |",
            "responsibility not said/0 | neutral  | false           | not_responsible |",
            "comments until today/0    | negative | false           | not_final       |",
            "until yesterday/0         | negative | true            |                 |",
            "disputed/0                | negative | false           | disputed        |"),
        outcome(Facts.of(new AuditFindings(Facts.RULES), given, DAY)));
  }

  @Test
  void g1AThousandOpenPetitionsAndTwoHundredOpenCasesChangeNoCountedFact() {
    Given before = cases();
    Dataset<Row> openCases =
        open(200)
            .select(
                col("record_id"),
                col("record_id").as("case_id"),
                lit("filed").as("status"),
                lit("2025-05-01").cast("date").as("received_on"));
    Dataset<Row> openPetitions =
        open(1_000)
            .select(
                col("record_id"),
                col("record_id").as("petition_id"),
                lit("visit").as("channel"),
                lit("land").as("category"),
                lit("pending").as("outcome"),
                lit("2025-05-01").cast("date").as("received_on"));
    Given more =
        Given.nothing().and(DisciplineCase.TABLE, openCases).and(Petition.TABLE, openPetitions);
    Given after =
        Facts.linked(
            more.and(
                DisciplineCase.TABLE,
                more.read(DisciplineCase.TABLE).unionByName(before.read(DisciplineCase.TABLE))),
            DisciplineCase.TABLE,
            Petition.TABLE);
    for (FactSource source :
        new FactSource[] {
          new Cases(Facts.RULES), new Sanctions(Facts.RULES), new Petitions(Facts.RULES)
        }) {
      DatasetEquality.assertDataset(
          Facts.of(source, before, DAY).filter(col("counted")),
          Facts.of(source, after, DAY).filter(col("counted")));
    }
  }

  private static Dataset<Row> open(int number) {
    return SharedSpark.session()
        .range(number)
        .select(concat(lit("open "), col("id")).as("record_id"));
  }

  private static Dataset<Row> outcome(Dataset<Row> facts) {
    return facts.select(
        col("fact"), col("polarity"), col("counted"), col("why_not"), col("rule_id"));
  }

  private static Given linked(String table, String header, String... rows) {
    return Facts.linked(Given.nothing().and(table, header, rows), table);
  }
}

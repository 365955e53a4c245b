package org.cadreprofiles.profile;

import java.time.LocalDate;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.cadreprofiles.profile.fact.Facts;
import org.cadreprofiles.table.Decision;
import org.cadreprofiles.testing.DatasetEquality;
import org.cadreprofiles.testing.Given;
import org.cadreprofiles.testing.Rows;
import org.junit.jupiter.api.Test;

/** G8: a grade is what a reviewer decided, with who, when and why; the latest one is current. */
class GradesTest {

  @Test
  void g8DecisionsOnGradesAndNothingElseBecomeGrades() {
    Dataset<Row> decisions =
        Given.nothing()
            .and(
                Decision.TABLE,
                "decision_id | target_kind | target_id   | verdict     | reason | decided_by | decided_at:timestamp",
                "first       | grade       | C1\\|2024   | competent   | usual  | Ann        | 2024-12-01T08:00:00Z",
                "second      | grade       | C1\\|2024   | outstanding | appeal | Ben        | 2024-12-02T08:00:00Z",
                "encoded     | grade       | C%7C2\\|2024 | competent  | usual  | Ann        | 2024-12-01T08:00:00Z",
                "later       | grade       | C1\\|2024   | incompetent | late   | Ben        | 2025-06-01T08:00:00Z",
                "objection   | grade       | C1\\|2024   | objection   | no     | Li         | 2024-12-03T08:00:00Z",
                "no year     | grade       | C1          | competent   | usual  | Ann        | 2024-12-01T08:00:00Z",
                "bad year    | grade       | C1\\|twenty | competent   | usual  | Ann        | 2024-12-01T08:00:00Z",
                "other kind  | score       | C1\\|2024   | competent   | usual  | Ann        | 2024-12-01T08:00:00Z")
            .read(Decision.TABLE);
    DatasetEquality.assertDataset(
        Rows.table(
            "cadre_id | year:int | grade       | decided_by | decided_at:timestamp | reason | status",
            "C1       | 2024     | competent   | Ann        | 2024-12-01T08:00:00Z | usual  | superseded",
            "C1       | 2024     | outstanding | Ben        | 2024-12-02T08:00:00Z | appeal | current",
            "C\\|2    | 2024     | competent   | Ann        | 2024-12-01T08:00:00Z | usual  | current"),
        Grades.of(decisions, LocalDate.of(2025, 1, 31), Facts.ZONE));
  }
}

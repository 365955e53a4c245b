package org.cadreprofiles.anomaly;

import static org.cadreprofiles.testing.DatasetEquality.assertDataset;

import java.time.LocalDate;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.cadreprofiles.testing.Rows;
import org.junit.jupiter.api.Test;

class ReportedPageDaysTest {
  private static final ReportedPageDays STEP =
      new ReportedPageDays(
          new DetectionPeriod(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 3, 31)));
  private static final Dataset<Row> LOG =
      Rows.table(
          "platform | unit_id | page_id | day:date | log_views:bigint | benign_views:bigint | transactions:bigint",
          "p | claimed page    | a | 2025-03-04 | 10 | 2 | 1",
          "p | only logged     | a | 2025-03-04 | 10 | 2 | 0",
          "p | only total      | a | 2025-03-04 | 10 | 2 | 1",
          "p | only total      | b | 2025-03-04 | 5  | 0 | 1",
          "p | total and pages | a | 2025-03-04 | 10 | 2 | 0",
          "p | total and pages | b | 2025-03-04 | 5  | 1 | 0",
          "p | claims less     | a | 2025-03-04 | 10 | 8 | 0");
  private static final Dataset<Row> DAILY =
      Rows.table(
          "platform | unit_id | page_id | day:date | views:bigint",
          "p | claimed page    | a | 2025-03-04 | 15",
          "p | only total      |   | 2025-03-04 | 20",
          "p | total and pages | a | 2025-03-04 | 12",
          "p | total and pages |   | 2025-03-04 | 30",
          "p | claims less     | a | 2025-03-04 | 6",
          "p | not logged      | a | 2025-03-04 | 9",
          "q | no log at all   |   | 2025-03-04 | 40");

  @Test
  void theClaimCountsAndNothingCountsTwice() {
    assertDataset(
        Rows.table(
            "platform | unit_id | page_id | day:date | reported:double | benign_invalid:double | claim:double"
                + " | log_views:double | transactions:bigint",
            "p | claimed page    | a  | 2025-03-04 | 15 | 2 | 15 | 10 | 1",
            "p | only logged     | a  | 2025-03-04 | 10 | 2 |    | 10 | 0",
            "p | only total      | '' | 2025-03-04 | 20 | 2 | 20 | 15 | 2",
            "p | total and pages | a  | 2025-03-04 | 12 | 2 | 12 | 10 | 0",
            "p | total and pages | '' | 2025-03-04 | 18 | 1 | 18 | 5  | 0",
            "p | claims less     | a  | 2025-03-04 | 6  | 6 | 6  | 10 | 0",
            "p | not logged      | a  | 2025-03-04 | 9  | 0 | 9  | 0  | 0",
            "q | no log at all   | '' | 2025-03-04 | 40 | 0 | 40 |    | 0"),
        STEP.of(LOG, DAILY));
  }
}

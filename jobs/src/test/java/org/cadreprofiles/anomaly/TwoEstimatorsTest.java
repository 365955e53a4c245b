package org.cadreprofiles.anomaly;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.cadreprofiles.testing.Rows;
import org.junit.jupiter.api.Test;

/** What visitors show against what the series lets expect. */
class TwoEstimatorsTest {
  private static final String CASE = "platform | unit_id | period_from:date | period_to:date";

  @Test
  void intervalsThatDoNotTouchBecomeOneAndTheFindingSaysSo() {
    Dataset<Row> series =
        TwoEstimators.series(
            Rows.table(
                CASE + " | signal | usual_low:double | usual_high:double",
                "portal | u1 | 2025-01-01 | 2025-03-31 | quarter  | 900  | 1100",
                "portal | u1 | 2025-01-01 | 2025-03-31 | deadline | 1    | 2",
                "portal | u2 | 2025-01-01 | 2025-03-31 | quarter  | 1900 | 2100",
                "portal | u3 | 2025-01-01 | 2025-03-31 | quarter  | 900  | 1100",
                "portal | u4 | 2025-01-01 | 2025-03-31 | quarter  | 9000 | 9900"));
    Dataset<Row> amounts =
        Rows.table(
            CASE
                + " | valid_views:double | corrected:double | corrected_low:double"
                + " | corrected_high:double | class | explanations",
            "portal | u1 | 2025-01-01 | 2025-03-31 | 3000 | 2000 | 1950 | 2050 | suspect | crowd=no",
            "portal | u2 | 2025-01-01 | 2025-03-31 | 3000 | 2000 | 1950 | 2050 | suspect | crowd=no",
            "portal | u3 | 2025-01-01 | 2025-03-31 | 3000 | 2000 | 1950 | 2050 | benign  | crowd=no",
            "portal | u4 | 2025-01-01 | 2025-03-31 | 3000 | 2000 | 1950 | 2050 | suspect | crowd=no",
            "portal | u5 | 2025-01-01 | 2025-03-31 | 3000 | 2000 | 1950 | 2050 | suspect | crowd=no");
    Map<String, String> found = new HashMap<>();
    for (Row row : TwoEstimators.reconcile(amounts, series).collectAsList()) {
      found.put(
          row.getAs("unit_id"),
          row.<Double>getAs("corrected_low")
              + " "
              + row.<Double>getAs("corrected")
              + " "
              + row.<Double>getAs("corrected_high")
              + " "
              + row.<String>getAs("explanations"));
    }
    assertThat(found)
        .containsEntry(
            "u1",
            "900.0 2000.0 2050.0 crowd=no;estimators=disagree, the series lets expect 900 to 1,100")
        .containsEntry("u2", "1950.0 2000.0 2050.0 crowd=no")
        .as("what nobody is asked about keeps its figures")
        .containsEntry("u3", "1950.0 2000.0 2050.0 crowd=no")
        .as("never above what was reported")
        .containsEntry(
            "u4",
            "1950.0 2000.0 3000.0 crowd=no;estimators=disagree, the series lets expect 9,000 to 9,900")
        .as("without a history there is one estimate")
        .containsEntry("u5", "1950.0 2000.0 2050.0 crowd=no");
  }
}

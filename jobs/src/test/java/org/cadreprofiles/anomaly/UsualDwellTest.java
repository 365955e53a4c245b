package org.cadreprofiles.anomaly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.cadreprofiles.testing.Rows;
import org.junit.jupiter.api.Test;

/** Stays of visitors against those of their unit's readers. */
class UsualDwellTest {
  // Single views of 10, 20 and 40 seconds at unit u1, of 100, 200 and 400 at u2.
  private static final List<String> READERS =
      List.of(
          "portal | u1 | 1 | 1 | 10",
          "portal | u1 | 2 | 1 | 20",
          "portal | u1 | 3 | 1 | 40",
          "portal | u2 | 4 | 1 | 100",
          "portal | u2 | 5 | 1 | 200",
          "portal | u2 | 6 | 1 | 400");

  @Test
  void aMeanOfManyShortStaysIsFarBelowWhatReadersHave() {
    // Medians of log stay are log 20 and log 200 with the four more visitors on either side; the
    // spread is 1.4826 x log 2.
    Map<Long, Double> shortfall =
        shortfalls(
            "portal | u1 | 7 | 25 | 125",
            "portal | u1 | 8 | 1 | 5",
            "portal | u1 | 9 | 25 | 2500",
            "portal | u1 | 10 | 1 | 80",
            "portal | u2 | 11 | 25 | 0");
    double sigma = 1.4826 * Math.log(2);
    double ofMean = Math.sqrt(Math.log(1 + (Math.exp(sigma * sigma) - 1) / 25));
    assertThat(shortfall.get(7L)).isCloseTo(Math.log(4) / ofMean, within(1e-9)).isGreaterThan(5);
    assertThat(shortfall.get(8L)).isCloseTo(Math.log(4) / sigma, within(1e-9)).isLessThan(2);
    assertThat(shortfall.get(9L)).isNegative();
    assertThat(shortfall.get(11L)).as("stays unknown").isNull();
  }

  private static Map<Long, Double> shortfalls(String... more) {
    List<String> rows = new ArrayList<>(READERS);
    rows.addAll(List.of(more));
    Map<Long, Double> found = new HashMap<>();
    for (Row row :
        UsualDwell.compare(
                Rows.table(
                    "platform | unit_id | visitor:bigint | views:bigint | dwell_seconds:double",
                    rows.toArray(String[]::new)))
            .collectAsList()) {
      found.put(row.getAs("visitor"), row.getAs(UsualDwell.SHORTFALL));
    }
    return found;
  }
}

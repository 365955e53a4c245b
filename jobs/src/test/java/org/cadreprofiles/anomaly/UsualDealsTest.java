package org.cadreprofiles.anomaly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.cadreprofiles.testing.Rows;
import org.junit.jupiter.api.Test;

/** How many transactions views usually bring. */
class UsualDealsTest {
  @Test
  void theRateIsOfOtherQuartersDrawnTowardsThePlatforms() {
    Map<String, Double> rates = new HashMap<>();
    for (Row row :
        UsualDeals.of(
                Rows.table(
                    "platform | unit_id | period_from:date | period_to:date | valid_views:double | transactions:double",
                    "portal | u1 | 2025-01-01 | 2025-03-31 | 300 | 30",
                    "portal | u1 | 2025-01-01 | 2025-03-31 | 200 | 20",
                    "portal | u1 | 2025-04-01 | 2025-06-30 | 900 | 9",
                    "portal | u2 | 2025-01-01 | 2025-03-31 | 500 | 0"))
            .collectAsList()) {
      rates.put(
          row.getAs("unit_id") + " " + row.getAs("period_from"),
          row.<Double>getAs(UsualDeals.RATE));
    }
    // The platform has 50 of 1,000 in winter and 9 of 900 in spring; 500 views of it are mixed in.
    assertThat(rates.get("u1 2025-01-01")).isCloseTo((9 + 25) / 1400.0, within(1e-8));
    assertThat(rates.get("u1 2025-04-01")).isCloseTo((50 + 5) / 1000.0, within(1e-8));
    assertThat(rates.get("u2 2025-01-01")).isCloseTo(0.05, within(1e-8));
  }
}

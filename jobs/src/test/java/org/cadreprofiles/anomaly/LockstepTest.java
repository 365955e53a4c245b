package org.cadreprofiles.anomaly;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.cadreprofiles.table.BrowseEvent;
import org.cadreprofiles.table.LockstepBucket;
import org.cadreprofiles.testing.Rows;
import org.junit.jupiter.api.Test;

/** Who comes together with the same others on several days, and who only meets a crowd. */
class LockstepTest {
  private static final DetectionPeriod PERIOD =
      new DetectionPeriod(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 3, 31));

  @Test
  void aBucketHoldsEverybodyOfTheSameTenMinutesOnAPage() {
    Dataset<Row> buckets =
        LockstepBuckets.of(
            events(
                "p1 | 2025-02-01T08:10:00Z | a",
                "p1 | 2025-02-01T08:19:59Z | b",
                "p1 | 2025-02-01T08:15:00Z | b",
                "p1 | 2025-02-01T08:20:00Z | c",
                "p2 | 2025-02-01T08:10:00Z | d"));
    assertThat(buckets.collectAsList()).hasSize(1);
    Row only = buckets.first();
    assertThat(only.<java.sql.Timestamp>getAs(LockstepBucket.BUCKET_AT).toInstant())
        .hasToString("2025-02-01T08:10:00Z");
    assertThat(only.<Long>getList(only.fieldIndex(LockstepBucket.VISITORS))).hasSize(2).isSorted();
  }

  @Test
  void threeWhoMeetOnThreeDaysAreInStep() {
    List<String> views = new ArrayList<>();
    for (int day = 1; day <= 3; day++) {
      for (String visitor : List.of("a", "b", "c")) {
        views.add("p1 | 2025-02-0" + day + "T0" + (6 + day) + ":05:00Z | " + visitor);
      }
    }
    // A class that comes once, and somebody who meets one of the three by chance.
    for (int pupil = 0; pupil < 40; pupil++) {
      views.add("p1 | 2025-02-10T08:01:00Z | pupil" + pupil);
    }
    views.add("p1 | 2025-02-01T07:06:00Z | d");
    assertThat(inStep(views)).hasSize(3);
  }

  @Test
  void twoAreACoupleAndACrowdIsNotInStep() {
    List<String> views = new ArrayList<>();
    for (int day = 1; day <= 5; day++) {
      views.add("p1 | 2025-02-0" + day + "T07:05:00Z | a");
      views.add("p1 | 2025-02-0" + day + "T07:06:00Z | b");
      for (int one = 0; one < 70; one++) {
        views.add("p2 | 2025-02-0" + day + "T07:06:00Z | fan" + one);
      }
    }
    assertThat(inStep(views)).isEmpty();
  }

  private static List<Row> inStep(List<String> views) {
    return new LockstepVisitors(PERIOD, 3)
        .of(LockstepBuckets.of(events(views.toArray(String[]::new))))
        .collectAsList();
  }

  private static Dataset<Row> events(String... views) {
    return Shapes.of(
            Map.of(
                BrowseEvent.TABLE,
                Rows.table("page_id | viewed_at:timestamp | visitor_token", views)
                    .withColumn("platform", functions.lit("portal"))
                    .withColumn("unit_id", functions.lit("u1"))
                    .withColumn("day", functions.to_date(functions.col("viewed_at")))))
        .read(BrowseEvent.TABLE);
  }
}

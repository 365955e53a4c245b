package org.cadreprofiles.anomaly;

import static org.cadreprofiles.testing.DatasetEquality.assertDataset;

import java.time.ZoneId;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.cadreprofiles.table.BrowseEvent;
import org.cadreprofiles.table.VisitorPageDay;
import org.cadreprofiles.testing.Rows;
import org.junit.jupiter.api.Test;

class VisitorPageDaysTest {
  private static final VisitorPageDays STEP = new VisitorPageDays(ZoneId.of("Asia/Shanghai"));
  private static final Dataset<Row> EVENTS =
      Shapes.of(
              Map.of(
                  BrowseEvent.TABLE,
                  Rows.table(
                      "event_id | platform | unit_id | page_id | day:date | viewed_at:timestamp | visitor_token"
                          + " | ip_prefix_token | user_agent_class | referrer_kind | dwell_seconds:double"
                          + " | session_token | transaction_id",
                      // 10:00:00, :10, :20, :50 local time: gaps 10, 10, 30
                      "1 | p | u | a | 2025-03-04 | 2025-03-04 02:00:20 | v | i1 | mobile | search | 1   | s1 |",
                      "2 | p | u | a | 2025-03-04 | 2025-03-04 02:00:00 | v | i2 | mobile | none   | 1.5 | s1 |",
                      "3 | p | u | a | 2025-03-04 | 2025-03-04 02:00:50 | v | i1 | wechat | none   | 30  | s2 | t",
                      "4 | p | u | a | 2025-03-04 | 2025-03-04 02:00:10 | v | i1 | mobile |        |     |    |",
                      // 4:59 local time is night, 5:00 is not
                      "5 | p | u | a | 2025-03-04 | 2025-03-03 20:59:00 | w | | crawler | link | 5 | s3 |",
                      "6 | p | u | b | 2025-03-04 | 2025-03-03 21:00:00 | w | | crawler | link | 5 | s3 |")))
          .read(BrowseEvent.TABLE);

  @Test
  void aVisitorsViewsOfAPageOnADayBecomeOneRow() {
    assertDataset(
        Rows.table(
            "page_id | views:bigint | gap_median:double | gap_cv:double | night_views:bigint | short_views:bigint"
                + " | dwell_seconds:double | no_referrer_views:bigint | declared_views:bigint | sessions:bigint"
                + " | transactions:bigint | user_agent_class",
            "a | 4 | 10 | 0.69282 | 0 | 2 | 32.5 | 3 | 0 | 2 | 1 | mobile",
            "a | 1 |    |         | 1 | 0 | 5    | 0 | 1 | 1 | 0 | crawler",
            "b | 1 |    |         | 0 | 0 | 5    | 0 | 1 | 1 | 0 | crawler"),
        STEP.of(EVENTS)
            .withColumn(
                VisitorPageDay.GAP_CV, functions.round(functions.col(VisitorPageDay.GAP_CV), 6))
            .select(
                VisitorPageDay.PAGE_ID,
                VisitorPageDay.VIEWS,
                VisitorPageDay.GAP_MEDIAN,
                VisitorPageDay.GAP_CV,
                VisitorPageDay.NIGHT_VIEWS,
                VisitorPageDay.SHORT_VIEWS,
                VisitorPageDay.DWELL_SECONDS,
                VisitorPageDay.NO_REFERRER_VIEWS,
                VisitorPageDay.DECLARED_VIEWS,
                VisitorPageDay.SESSIONS,
                VisitorPageDay.TRANSACTIONS,
                VisitorPageDay.USER_AGENT_CLASS));
  }

  @Test
  void tokensBecomeNumbersAndTheMostUsedPrefixStays() {
    assertDataset(
        EVENTS
            .limit(1)
            .select(
                functions.xxhash64(functions.lit("v")).as(VisitorPageDay.VISITOR),
                functions.xxhash64(functions.lit("i1")).as(VisitorPageDay.IP_PREFIX)),
        STEP.of(EVENTS)
            .where(functions.col(VisitorPageDay.VIEWS).equalTo(4))
            .select(VisitorPageDay.VISITOR, VisitorPageDay.IP_PREFIX));
  }

  @Test
  void rowOrderAndPartitionsHaveNoSay() {
    assertDataset(
        STEP.of(EVENTS), STEP.of(EVENTS.repartition(5).sort(functions.desc(BrowseEvent.EVENT_ID))));
  }
}

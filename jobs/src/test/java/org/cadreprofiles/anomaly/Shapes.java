package org.cadreprofiles.anomaly;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.cadreprofiles.table.BrowseDaily;
import org.cadreprofiles.table.BrowseEvent;
import org.cadreprofiles.table.Decision;
import org.cadreprofiles.table.LockstepBucket;
import org.cadreprofiles.table.OrgUnit;
import org.cadreprofiles.table.Tables;
import org.cadreprofiles.table.VisitorPageDay;
import org.cadreprofiles.testing.Rows;
import org.cadreprofiles.testing.SharedSpark;

/** Columns that detection reads, so that tests and pages write only those they are about. */
final class Shapes {
  private static final Map<String, String> DDL =
      Map.of(
          VisitorPageDay.TABLE,
          "platform string, unit_id string, page_id string, day date, visitor bigint,"
              + " ip_prefix bigint, user_agent_class string, views bigint, first_at timestamp,"
              + " last_at timestamp, gap_median double, gap_cv double, night_views bigint,"
              + " short_views bigint, dwell_seconds double, no_referrer_views bigint,"
              + " declared_views bigint, sessions bigint, transactions bigint",
          BrowseDaily.TABLE,
          "platform string, unit_id string, page_id string, day date, views bigint,"
              + " source_file_id string, source_line bigint",
          BrowseEvent.TABLE,
          "event_id string, platform string, page_id string, unit_id string, viewed_at timestamp,"
              + " day date, visitor_token string, ip_prefix_token string, user_agent_class string,"
              + " referrer_kind string, dwell_seconds double, session_token string,"
              + " transaction_id string, source_file_id string, source_line bigint",
          OrgUnit.TABLE,
          "unit_id string, unit_kind string, service_population int, valid_from date,"
              + " valid_to date",
          LockstepBucket.TABLE,
          "platform string, unit_id string, page_id string, day date, bucket_at timestamp,"
              + " visitors array<bigint>",
          Decision.TABLE,
          "decision_id string, target_kind string, target_id string, verdict string,"
              + " reason string, decided_by string, decided_at timestamp");

  private Shapes() {}

  /** Tables with every column; those not given are empty, counts not given are zero. */
  static Tables of(Map<String, Dataset<Row>> given) {
    return table -> {
      StructType type = StructType.fromDDL(DDL.get(table));
      Dataset<Row> rows = given.get(table);
      return rows == null
          ? SharedSpark.session().createDataFrame(List.<Row>of(), type)
          : Rows.complete(rows, type).na().fill(0L, counts(type));
    };
  }

  private static String[] counts(StructType type) {
    return Arrays.stream(type.fields())
        .filter(field -> field.dataType().equals(DataTypes.LongType))
        .map(StructField::name)
        .toArray(String[]::new);
  }
}

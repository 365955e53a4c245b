package org.cadreprofiles.profile;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.when;

import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.cadreprofiles.profile.fact.KnownRecords;
import org.cadreprofiles.table.AnnualAssessment;
import org.cadreprofiles.table.Appraisal;
import org.cadreprofiles.table.AuditFinding;
import org.cadreprofiles.table.CadreProfile;
import org.cadreprofiles.table.Commendation;
import org.cadreprofiles.table.CommunityFeedback;
import org.cadreprofiles.table.DisciplineCase;
import org.cadreprofiles.table.IndicatorValue;
import org.cadreprofiles.table.Petition;
import org.cadreprofiles.table.Rectification;
import org.cadreprofiles.table.Roster;
import org.cadreprofiles.table.WorkRecord;

/** Up to which day each feed had reported: how much the absence of a fact means. */
final class Freshness {

  private static final Map<String, String> COLUMN_OF_TABLE =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry(Roster.TABLE, CadreProfile.FRESH_ROSTER),
              Map.entry(DisciplineCase.TABLE, CadreProfile.FRESH_DISCIPLINE_CASE),
              Map.entry(Petition.TABLE, CadreProfile.FRESH_PETITION),
              Map.entry(AuditFinding.TABLE, CadreProfile.FRESH_AUDIT_FINDING),
              Map.entry(AnnualAssessment.TABLE, CadreProfile.FRESH_ANNUAL_ASSESSMENT),
              Map.entry(Appraisal.TABLE, CadreProfile.FRESH_APPRAISAL),
              Map.entry(WorkRecord.TABLE, CadreProfile.FRESH_WORK_RECORD),
              Map.entry(Commendation.TABLE, CadreProfile.FRESH_COMMENDATION),
              Map.entry(IndicatorValue.TABLE, CadreProfile.FRESH_INDICATOR_VALUE),
              Map.entry(Rectification.TABLE, CadreProfile.FRESH_RECTIFICATION),
              Map.entry(CommunityFeedback.TABLE, CadreProfile.FRESH_COMMUNITY_FEEDBACK)));
  private static final String TABLE = "of_table";
  private static final String DAY = "reported_day";

  private Freshness() {}

  /** One row: for each feed the latest local day on which it reported anything by the day. */
  static Dataset<Row> of(KnownRecords known) {
    Dataset<Row> days =
        COLUMN_OF_TABLE.keySet().stream()
            .map(
                table ->
                    known
                        .known(table)
                        .agg(max(known.reportedDay()).as(DAY))
                        .withColumn(TABLE, lit(table)))
            .reduce(Dataset::unionByName)
            .orElseThrow();
    Column[] columns =
        COLUMN_OF_TABLE.entrySet().stream()
            .map(
                entry ->
                    max(when(col(TABLE).equalTo(entry.getKey()), col(DAY))).as(entry.getValue()))
            .toArray(Column[]::new);
    return broadcast(
        days.groupBy().agg(columns[0], java.util.Arrays.copyOfRange(columns, 1, columns.length)));
  }
}

package org.cadreprofiles.report.rows;

import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.date_add;
import static org.apache.spark.sql.functions.date_sub;
import static org.apache.spark.sql.functions.date_trunc;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.to_date;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.cadreprofiles.table.Anomaly;
import org.cadreprofiles.table.AnomalyEvidence;
import org.cadreprofiles.table.BrowseCorrected;
import org.cadreprofiles.table.OrgUnit;
import org.cadreprofiles.table.ReceivedFile;
import org.cadreprofiles.table.Tables;

/**
 * One row per finding with what its page shows: the unit's name, its evidence, the series of
 * reported and corrected views around its period, and the units like it.
 */
public final class AnomalyRows {
  /** Evidence items, with {@link Names#PATH}. */
  public static final String EVIDENCE = "evidence";

  /** Days of {@link BrowseCorrected}, added up over the pages concerned. */
  public static final String SERIES = "series";

  /** Order of findings: questions before explained subtractions, open before decided. */
  public static final String URGENCY = "urgency";

  /** Class of findings that are questions to somebody. */
  public static final String SUSPECT = "suspect";

  /** State of questions that nobody has answered. */
  public static final String OPEN = "open";

  private static final int DAYS_BEFORE = 56;
  private static final int DAYS_AFTER = 28;

  private AnomalyRows() {}

  /** The findings with unit names and {@link #URGENCY}, for lists. */
  public static Dataset<Row> list(Tables in) {
    Column urgency =
        when(col(Anomaly.CLASS).notEqual(SUSPECT), 2)
            .when(col(Anomaly.STATE).equalTo(OPEN), 0)
            .otherwise(1);
    return in.read(Anomaly.TABLE)
        .join(Names.units(in.read(OrgUnit.TABLE)), new String[] {Anomaly.UNIT_ID}, "left")
        .withColumn(URGENCY, urgency);
  }

  /** In the order of the list: by urgency, then by q-value, then by id. */
  public static Dataset<Row> ordered(Dataset<Row> findings) {
    return findings.sort(
        col(URGENCY), col(Anomaly.Q_VALUE).asc_nulls_last(), col(Anomaly.ANOMALY_ID));
  }

  /** The first findings of the list with everything of their pages. */
  public static Dataset<Row> pages(Tables in, int atMost) {
    Dataset<Row> findings = ordered(list(in)).limit(atMost);
    return ordered(
        findings
            .join(evidence(in), new String[] {Anomaly.ANOMALY_ID}, "left")
            .join(series(in, findings), new String[] {Anomaly.ANOMALY_ID}, "left")
            .withColumn(PeerRates.QUARTER, to_date(date_trunc("quarter", col(Anomaly.PERIOD_FROM))))
            .join(
                PeerRates.ofUnits(in),
                new String[] {Anomaly.PLATFORM, Anomaly.UNIT_ID, PeerRates.QUARTER},
                "left")
            .join(
                broadcast(PeerRates.ofPeers(in)),
                new String[] {Anomaly.PLATFORM, OrgUnit.UNIT_KIND, PeerRates.QUARTER},
                "left"));
  }

  private static Dataset<Row> evidence(Tables in) {
    Dataset<Row> items =
        in.read(AnomalyEvidence.TABLE)
            .join(
                broadcast(Names.files(in.read(ReceivedFile.TABLE))),
                col(AnomalyEvidence.SOURCE_FILE_ID).equalTo(col(ReceivedFile.FILE_ID)),
                "left");
    Column item =
        struct(
            col(AnomalyEvidence.ITEM),
            col(AnomalyEvidence.KIND),
            col(AnomalyEvidence.VALUE),
            col(AnomalyEvidence.LIMIT),
            col(AnomalyEvidence.DETAIL_EN),
            col(AnomalyEvidence.DETAIL_ZH),
            col(AnomalyEvidence.SOURCE_TABLE),
            col(AnomalyEvidence.SOURCE_ROWS),
            col(AnomalyEvidence.SOURCE_FILE_ID),
            col(AnomalyEvidence.SOURCE_LINE),
            col(Names.PATH));
    return items
        .groupBy(col(AnomalyEvidence.ANOMALY_ID))
        .agg(array_sort(collect_list(item)).as(EVIDENCE));
  }

  /** Findings are few beside browse days, so they go to every task and the days stay in place. */
  private static Dataset<Row> series(Tables in, Dataset<Row> findings) {
    Dataset<Row> wanted =
        findings.select(
            col(Anomaly.ANOMALY_ID),
            col(Anomaly.PLATFORM),
            col(Anomaly.UNIT_ID),
            coalesce(col(Anomaly.PAGE_ID), lit("")).as(Anomaly.PAGE_ID),
            date_sub(col(Anomaly.PERIOD_FROM), DAYS_BEFORE).as(Anomaly.PERIOD_FROM),
            date_add(col(Anomaly.PERIOD_TO), DAYS_AFTER).as(Anomaly.PERIOD_TO));
    Dataset<Row> days =
        in.read(BrowseCorrected.TABLE).withColumnRenamed(BrowseCorrected.PAGE_ID, PAGE);
    Dataset<Row> found =
        days.join(broadcast(wanted), new String[] {Anomaly.PLATFORM, Anomaly.UNIT_ID})
            .where(
                col(BrowseCorrected.DAY)
                    .between(col(Anomaly.PERIOD_FROM), col(Anomaly.PERIOD_TO))
                    .and(
                        col(Anomaly.PAGE_ID)
                            .equalTo("")
                            .or(col(Anomaly.PAGE_ID).equalTo(col(PAGE)))));
    return found
        .groupBy(col(Anomaly.ANOMALY_ID), col(BrowseCorrected.DAY))
        .agg(
            sum(col(BrowseCorrected.REPORTED)).as(BrowseCorrected.REPORTED),
            sum(col(BrowseCorrected.CORRECTED)).as(BrowseCorrected.CORRECTED),
            sum(col(BrowseCorrected.LOW)).as(BrowseCorrected.LOW),
            sum(col(BrowseCorrected.HIGH)).as(BrowseCorrected.HIGH),
            sum(col(BrowseCorrected.SUSPECT_INVALID)).as(BrowseCorrected.SUSPECT_INVALID))
        .groupBy(col(Anomaly.ANOMALY_ID))
        .agg(array_sort(collect_list(day())).as(SERIES));
  }

  private static Column day() {
    return struct(
        col(BrowseCorrected.DAY),
        col(BrowseCorrected.REPORTED),
        col(BrowseCorrected.CORRECTED),
        col(BrowseCorrected.LOW),
        col(BrowseCorrected.HIGH),
        col(BrowseCorrected.SUSPECT_INVALID));
  }

  private static final String PAGE = "page_of_day";
}

package org.cadreprofiles.anomaly;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.format_number;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.struct;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.cadreprofiles.table.AnomalyEvidence;
import org.cadreprofiles.table.BrowseCorrected;
import org.cadreprofiles.table.BrowseDaily;

/** The page-days with most views in question, with the claim's own file and line. */
final class ClaimSamples {
  private static final int SHOWN = 3;
  private static final String CLAIM_KIND = "page_day";
  private static final String ORDER = "order_of_page_day";
  private static final String SAMPLE = "sample";
  private static final String[] PAGE_DAY = {
    BrowseCorrected.PLATFORM, BrowseCorrected.UNIT_ID, BrowseCorrected.PAGE_ID, BrowseCorrected.DAY
  };

  private ClaimSamples() {}

  /**
   * Items of {@link EvidenceItems}.
   *
   * @param suspects rows of {@link SuspectPageDays}
   * @param reported rows of {@link ReportedPageDays}
   * @param daily rows of {@link BrowseDaily}
   */
  static Dataset<Row> of(Dataset<Row> suspects, Dataset<Row> reported, Dataset<Row> daily) {
    Column most =
        row_number()
            .over(
                Window.partitionBy(CaseKey.columns())
                    .orderBy(
                        col(SuspectPageDays.SUSPECT_VIEWS).desc(),
                        col(BrowseCorrected.DAY),
                        col(BrowseCorrected.PAGE_ID)));
    Dataset<Row> top = suspects.withColumn(ORDER, most).where(col(ORDER).leq(SHOWN));
    return reported
        .join(broadcast(top), PAGE_DAY)
        .join(sources(daily, top), PAGE_DAY, "left")
        .transform(ClaimSamples::inWords)
        .transform(EvidenceItems::inShape);
  }

  private static Dataset<Row> sources(Dataset<Row> daily, Dataset<Row> top) {
    Column page = coalesce(col(BrowseDaily.PAGE_ID), lit(""));
    return daily
        .withColumn(BrowseCorrected.PAGE_ID, page)
        .join(broadcast(top.select(PAGE_DAY[0], PAGE_DAY[1], PAGE_DAY[2], PAGE_DAY[3])), PAGE_DAY)
        .groupBy(PAGE_DAY[0], PAGE_DAY[1], PAGE_DAY[2], PAGE_DAY[3])
        .agg(min(struct(BrowseDaily.SOURCE_FILE_ID, BrowseDaily.SOURCE_LINE)).as(SAMPLE));
  }

  private static Dataset<Row> inWords(Dataset<Row> rows) {
    Column reported = format_number(col(BrowseCorrected.REPORTED), 0);
    Column suspect = format_number(col(SuspectPageDays.SUSPECT_VIEWS), 0);
    Column day = col(BrowseCorrected.DAY).cast("string");
    Column where =
        concat(
            EvidenceItems.equal(BrowseDaily.PLATFORM, col(BrowseDaily.PLATFORM)),
            lit(" and "),
            EvidenceItems.equal(BrowseDaily.UNIT_ID, col(BrowseDaily.UNIT_ID)),
            lit(" and " + BrowseDaily.DAY + " = date'"),
            day,
            lit("'"));
    return rows.withColumn(AnomalyEvidence.KIND, lit(CLAIM_KIND))
        .withColumn(AnomalyEvidence.VALUE, col(BrowseCorrected.REPORTED))
        .withColumn(AnomalyEvidence.LIMIT, col(ReportedPageDays.LOG))
        .withColumn(
            AnomalyEvidence.DETAIL_EN,
            concat(day, lit(": "), reported, lit(" reported, "), suspect, lit(" in question")))
        .withColumn(
            AnomalyEvidence.DETAIL_ZH,
            concat(day, lit("：申报"), reported, lit("次，存疑"), suspect, lit("次")))
        .withColumn(AnomalyEvidence.SOURCE_TABLE, lit(BrowseDaily.TABLE))
        .withColumn(AnomalyEvidence.SOURCE_ROWS, where)
        .withColumn(
            AnomalyEvidence.SOURCE_FILE_ID, col(SAMPLE).getField(BrowseDaily.SOURCE_FILE_ID))
        .withColumn(AnomalyEvidence.SOURCE_LINE, col(SAMPLE).getField(BrowseDaily.SOURCE_LINE));
  }
}

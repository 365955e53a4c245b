package org.cadreprofiles.anomaly;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min_by;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.xxhash64;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.cadreprofiles.table.Anomaly;
import org.cadreprofiles.table.AnomalyEvidence;
import org.cadreprofiles.table.BrowseEvent;
import org.cadreprofiles.table.VisitorPageDay;

/**
 * The busiest visitors in question and one event of each, with the file and line it came from.
 *
 * @param traffic aggregates of the run
 */
record VisitorSamples(Traffic traffic) {
  private static final int SHOWN = 3;
  private static final String VISITOR_KIND = "visitor";
  private static final String ORDER = "order_of_visitor";
  private static final String SAMPLE = "sample";

  /**
   * Items of {@link EvidenceItems}.
   *
   * @param visitors rows of {@link SuspectVisitors}
   * @param events rows of {@link BrowseEvent}, read again for these visitors only
   */
  Dataset<Row> of(Dataset<Row> visitors, Dataset<Row> events) {
    Column busiest =
        row_number()
            .over(
                Window.partitionBy(CaseKey.columns())
                    .orderBy(col(VisitorQuarters.VIEWS).desc(), col(VisitorQuarters.VISITOR)));
    Dataset<Row> top =
        traffic
            .keep()
            .apply(visitors.withColumn(ORDER, busiest).where(col(ORDER).leq(SHOWN)).drop(ORDER));
    return top.join(samples(top, events), CaseKey.names(VisitorQuarters.VISITOR), "left")
        .transform(VisitorSamples::inWords)
        .transform(EvidenceItems::inShape);
  }

  private Dataset<Row> samples(Dataset<Row> top, Dataset<Row> events) {
    Column day = col(BrowseEvent.DAY);
    Column first =
        min_by(
            struct(BrowseEvent.SOURCE_FILE_ID, BrowseEvent.SOURCE_LINE),
            struct(BrowseEvent.VIEWED_AT, BrowseEvent.EVENT_ID));
    DetectionPeriod period = traffic.period();
    Dataset<Row> keys = top.select(CaseKey.columns(VisitorQuarters.VISITOR));
    return events
        .where(period.covers(day))
        .withColumn(Anomaly.PERIOD_FROM, period.caseFrom(day))
        .withColumn(Anomaly.PERIOD_TO, period.caseTo(day))
        .withColumn(VisitorQuarters.VISITOR, xxhash64(col(BrowseEvent.VISITOR_TOKEN)))
        .join(broadcast(keys), CaseKey.names(VisitorQuarters.VISITOR))
        .groupBy(CaseKey.columns(VisitorQuarters.VISITOR))
        .agg(first.as(SAMPLE));
  }

  private static Dataset<Row> inWords(Dataset<Row> rows) {
    Column visitor =
        concat(
            lit(" and " + VisitorPageDay.VISITOR + " = "),
            col(VisitorQuarters.VISITOR).cast("string"));
    return rows.withColumn(AnomalyEvidence.KIND, lit(VISITOR_KIND))
        .withColumn(AnomalyEvidence.VALUE, col(VisitorQuarters.VIEWS).cast("double"))
        .withColumn(AnomalyEvidence.LIMIT, lit(null).cast("double"))
        .withColumn(
            AnomalyEvidence.DETAIL_EN,
            concat(
                col(VisitorQuarters.VIEWS),
                lit(" views on "),
                col(VisitorQuarters.ACTIVE_DAYS),
                lit(" days by one visitor; mark: "),
                col(VisitorQuarters.MARK)))
        .withColumn(
            AnomalyEvidence.DETAIL_ZH,
            concat(
                lit("同一访客"),
                col(VisitorQuarters.ACTIVE_DAYS),
                lit("天浏览"),
                col(VisitorQuarters.VIEWS),
                lit("次；特征："),
                markZh()))
        .withColumn(AnomalyEvidence.SOURCE_TABLE, lit(VisitorPageDay.TABLE))
        .withColumn(AnomalyEvidence.SOURCE_ROWS, concat(EvidenceItems.rowsOfCase(), visitor))
        .withColumn(AnomalyEvidence.SOURCE_FILE_ID, sample(BrowseEvent.SOURCE_FILE_ID))
        .withColumn(AnomalyEvidence.SOURCE_LINE, sample(BrowseEvent.SOURCE_LINE));
  }

  private static Column markZh() {
    Column zh = col(VisitorQuarters.MARK);
    for (String mark : VisitorMarks.ALL) {
      zh =
          when(col(VisitorQuarters.MARK).equalTo(mark), lit(VisitorWords.MARKS_ZH.get(mark)))
              .otherwise(zh);
    }
    return zh;
  }

  private static Column sample(String field) {
    return col(SAMPLE).getField(field);
  }
}

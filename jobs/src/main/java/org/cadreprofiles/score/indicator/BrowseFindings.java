package org.cadreprofiles.score.indicator;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sequence;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.cadreprofiles.score.card.ScorePeriod;
import org.cadreprofiles.table.Anomaly;
import org.cadreprofiles.table.BrowseCorrected;
import org.cadreprofiles.table.Tables;

/** The suspect findings about views of a unit or its pages, laid out by day. */
final class BrowseFindings {
  private static final String FINDINGS = "findings";

  private BrowseFindings() {}

  /** One row per unit and day of the period that a finding touches, with all its findings. */
  static Dataset<Row> byUnitAndDay(Tables in, ScorePeriod period) {
    return Findings.settled(in)
        .filter(col(Anomaly.SUBJECT_KIND).isin("unit", "page"))
        .filter(col(Anomaly.UNIT_ID).isNotNull())
        // Views are a platform's; findings about other records of a unit name none.
        .filter(col(Anomaly.PLATFORM).isNotNull())
        .filter(col(Anomaly.PERIOD_FROM).leq(lit(period.to())))
        .filter(col(Anomaly.PERIOD_TO).geq(lit(period.from())))
        .withColumn(
            BrowseCorrected.DAY,
            explode(
                sequence(
                    greatest(col(Anomaly.PERIOD_FROM), lit(period.from())),
                    least(col(Anomaly.PERIOD_TO), lit(period.to())))))
        .groupBy(col(Anomaly.UNIT_ID).as(BrowseCorrected.UNIT_ID), col(BrowseCorrected.DAY))
        .agg(
            sort_array(
                    collect_list(
                        struct(
                            col(Anomaly.ANOMALY_ID),
                            col(Findings.TREATMENT),
                            col(Anomaly.PLATFORM),
                            col(Anomaly.PAGE_ID))))
                .as(FINDINGS));
  }
}

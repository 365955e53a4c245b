package org.cadreprofiles.score.indicator;

import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.bool_or;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.struct;

import java.time.LocalDate;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.cadreprofiles.score.card.ScorePeriod;
import org.cadreprofiles.table.Anomaly;
import org.cadreprofiles.table.Appraisal;
import org.cadreprofiles.table.IdentityLink;
import org.cadreprofiles.table.Roster;
import org.cadreprofiles.table.Tables;

/** Findings that question marks of the period: habits of a rater, an agreement among colleagues. */
final class AppraisalFindings {
  /** Whether a finding about the rater is open or confirmed. */
  static final String RATER_QUESTIONED = "rater_questioned";

  /** All findings about agreements in units where the person served. */
  static final String AGREEMENTS = "agreements";

  private static final String ABOUT_RATER = "rater";
  private static final String AGREEMENT = "RaterCollusion";

  private AppraisalFindings() {}

  /** One row per rater about whom there is a finding, with {@link #RATER_QUESTIONED}. */
  static Dataset<Row> ofRaters(Tables in, ScorePeriod period) {
    return during(in, period)
        .filter(col(Anomaly.SUBJECT_KIND).equalTo(lit(ABOUT_RATER)))
        .groupBy(col(Anomaly.SUBJECT_ID).as(Appraisal.RATER_TOKEN))
        .agg(
            bool_or(not(col(Findings.TREATMENT).equalTo(lit(Findings.STAND))))
                .as(RATER_QUESTIONED));
  }

  /** One row per person who served where there is a finding, with {@link #AGREEMENTS}. */
  static Dataset<Row> ofPeople(Tables in, ScorePeriod period, LocalDate asOf) {
    Dataset<Row> ofUnits =
        during(in, period)
            .filter(col(Anomaly.DETECTOR).equalTo(lit(AGREEMENT)))
            .select(
                col(Anomaly.UNIT_ID).as(Roster.UNIT_ID),
                col(Anomaly.ANOMALY_ID),
                col(Findings.TREATMENT));
    return Posts.held(in, period, asOf)
        .join(ofUnits, Roster.UNIT_ID)
        .groupBy(col(IdentityLink.CADRE_ID))
        .agg(
            array_sort(collect_set(struct(col(Anomaly.ANOMALY_ID), col(Findings.TREATMENT))))
                .as(AGREEMENTS));
  }

  private static Dataset<Row> during(Tables in, ScorePeriod period) {
    return Findings.settled(in)
        .filter(col(Anomaly.PERIOD_FROM).leq(lit(period.to())))
        .filter(col(Anomaly.PERIOD_TO).geq(lit(period.from())));
  }
}

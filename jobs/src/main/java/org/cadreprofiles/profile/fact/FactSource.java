package org.cadreprofiles.profile.fact;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** One kind of fact and how the records of its feed give it. */
public sealed interface FactSource
    permits AnnualGrades,
        Appraisals,
        AuditFindings,
        Cases,
        Commendations,
        Feedback,
        IndicatorValues,
        NameChanges,
        Petitions,
        Posts,
        Rectifications,
        Sanctions,
        WorkMonths {

  /**
   * Reads the facts off the records known on a day.
   *
   * @return rows of gold.profile_event
   */
  Dataset<Row> facts(KnownRecords known);
}

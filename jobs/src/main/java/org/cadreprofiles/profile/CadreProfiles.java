package org.cadreprofiles.profile;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.cadreprofiles.profile.fact.KnownRecords;
import org.cadreprofiles.table.CadreProfile;
import org.cadreprofiles.table.Tables;

/**
 * Builds one row per cadre: who it is on a day, and the latest and counts of every feed.
 *
 * @param settings zone and smallest group
 */
public record CadreProfiles(ProfileSettings settings) {

  /** Counts that are 0, not empty, for a cadre of whom a feed knows nothing. */
  private static final Set<String> NUMBERS =
      Set.of(
          CadreProfile.YEARS_OUTSTANDING_IN_ROW,
          CadreProfile.DISCIPLINE_CONCLUDED,
          CadreProfile.DISCIPLINE_CLEARED,
          CadreProfile.SANCTIONS_IN_EFFECT,
          CadreProfile.PETITIONS_CLOSED,
          CadreProfile.PETITIONS_SUBSTANTIATED,
          CadreProfile.AUDIT_FINDINGS,
          CadreProfile.AUDIT_RECTIFIED,
          CadreProfile.APPRAISAL_RATERS,
          CadreProfile.WORK_RECORDS,
          CadreProfile.WORK_RECORDS_REVIEWED,
          CadreProfile.COMMENDATIONS,
          CadreProfile.INDICATOR_VALUES,
          CadreProfile.RECTIFICATIONS_OPEN,
          CadreProfile.RECTIFICATIONS_LATE,
          CadreProfile.FEEDBACK_RESPONDENTS,
          CadreProfile.EVENTS,
          CadreProfile.EVENTS_COUNTED);

  /**
   * Builds the profiles of everybody whom the roster knew by the day.
   *
   * @param in as for {@link ProfileEvents#events}
   * @param events rows of gold.profile_event of the same day
   * @param asOf the day, local
   * @return rows of gold.cadre_profile
   */
  public Dataset<Row> profiles(Tables in, Dataset<Row> events, LocalDate asOf) {
    KnownRecords known = new KnownRecords(in, asOf, settings.zone());
    FeedCounts feeds = new FeedCounts(known, settings.smallestGroup());
    Dataset<Row> profiles = new MainPost(known).perCadre();
    List<Dataset<Row>> parts =
        List.of(
            new GradeYears(known).perCadre(),
            EventCounts.perCadre(events),
            feeds.audits(),
            feeds.appraisals(),
            feeds.workRecords(),
            feeds.rectifications(),
            feeds.feedback());
    for (Dataset<Row> part : parts) {
      profiles = profiles.join(part, new String[] {CadreProfile.CADRE_ID}, "left");
    }
    Map<String, Column> filled = new TreeMap<>();
    NUMBERS.forEach(number -> filled.put(number, coalesce(col(number), lit(0))));
    return profiles.withColumns(filled).crossJoin(Freshness.of(known));
  }
}

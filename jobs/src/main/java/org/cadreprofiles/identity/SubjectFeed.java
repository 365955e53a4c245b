package org.cadreprofiles.identity;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.make_date;

import java.util.List;
import org.apache.spark.sql.Column;
import org.cadreprofiles.table.AnnualAssessment;
import org.cadreprofiles.table.Appraisal;
import org.cadreprofiles.table.AuditFinding;
import org.cadreprofiles.table.Commendation;
import org.cadreprofiles.table.CommunityFeedback;
import org.cadreprofiles.table.DisciplineCase;
import org.cadreprofiles.table.IndicatorValue;
import org.cadreprofiles.table.Petition;
import org.cadreprofiles.table.Rectification;
import org.cadreprofiles.table.Roster;
import org.cadreprofiles.table.WorkRecord;

/**
 * A feed whose records name a person, and the days that a record is about.
 *
 * @param table silver table of the feed
 * @param from first day that the record is about: compared with the tenure of candidates
 * @param to last such day, inclusive
 * @param impact how much hangs on a right link, 1 (one of many observations) to 5 (a case)
 */
record SubjectFeed(String table, Column from, Column to, double impact) {

  /** Name of the feed that says who the cadres are. */
  static final String ROSTER = feedOf(Roster.TABLE);

  private static final int LAST_MONTH = 12;
  private static final int LAST_DAY = 31;

  /** Every feed with a subject, in the order of the design; the roster is the anchor, not here. */
  static List<SubjectFeed> all() {
    return List.of(
        onDay(DisciplineCase.TABLE, DisciplineCase.RECEIVED_ON, 5),
        onDay(Petition.TABLE, Petition.RECEIVED_ON, 4),
        overPeriod(AuditFinding.TABLE, AuditFinding.PERIOD_FROM, AuditFinding.PERIOD_TO, 4),
        inYear(AnnualAssessment.TABLE, AnnualAssessment.YEAR, 3),
        inYear(Appraisal.TABLE, Appraisal.YEAR, 1),
        onDay(WorkRecord.TABLE, WorkRecord.WORK_DATE, 1),
        onDay(Commendation.TABLE, Commendation.AWARDED_ON, 3),
        overPeriod(IndicatorValue.TABLE, IndicatorValue.PERIOD_FROM, IndicatorValue.PERIOD_TO, 2),
        onDay(Rectification.TABLE, Rectification.OPENED_ON, 2),
        inYear(CommunityFeedback.TABLE, CommunityFeedback.YEAR, 2));
  }

  /** Name of the feed: its table without the layer. */
  String feed() {
    return feedOf(table);
  }

  static String feedOf(String table) {
    return table.substring(table.indexOf('.') + 1);
  }

  private static SubjectFeed onDay(String table, String day, double impact) {
    return new SubjectFeed(table, col(day), col(day), impact);
  }

  private static SubjectFeed overPeriod(String table, String from, String to, double impact) {
    return new SubjectFeed(table, col(from), col(to), impact);
  }

  private static SubjectFeed inYear(String table, String year, double impact) {
    return new SubjectFeed(
        table,
        make_date(col(year), lit(1), lit(1)),
        make_date(col(year), lit(LAST_MONTH), lit(LAST_DAY)),
        impact);
  }
}

package org.cadreprofiles.table;

/**
 * Cadre as of the run's day.
 *
 * <p>Grain: one row per {@code cadre_id}.
 */
public final class CadreProfile {
  /** Name of the table, layer first. */
  public static final String TABLE = "gold.cadre_profile";

  /** Cadre id, stable over runs. */
  public static final String CADRE_ID = "cadre_id";

  /** Cadre number of the personnel system. */
  public static final String CADRE_NO = "cadre_no";

  /** Name. */
  public static final String NAME = "name";

  /** Former names. */
  public static final String FORMER_NAMES = "former_names";

  /** Unit of the main post. */
  public static final String UNIT_ID = "unit_id";

  /** Name of the unit. */
  public static final String UNIT = "unit";

  /** Kind of unit. */
  public static final String UNIT_KIND = "unit_kind";

  /** Title of the main post. */
  public static final String POST = "post";

  /** Level of the main post. */
  public static final String POST_LEVEL = "post_level";

  /** Kind of the main post. */
  public static final String POST_KIND = "post_kind";

  /** Responsibility areas. */
  public static final String IN_CHARGE_OF = "in_charge_of";

  /** Whether a post is held on the day. */
  public static final String IN_SERVICE = "in_service";

  /** Posts held beside the main one. */
  public static final String OTHER_POSTS = "other_posts";

  /** First day in the main post. */
  public static final String TENURE_FROM = "tenure_from";

  /** Days in the main post. */
  public static final String TENURE_DAYS = "tenure_days";

  /** First day in any post known. */
  public static final String SERVICE_FROM = "service_from";

  /** Day the profile is about. */
  public static final String AS_OF = "as_of";

  /** Latest annual grade. */
  public static final String LAST_GRADE = "last_grade";

  /** Year of that grade. */
  public static final String LAST_GRADE_YEAR = "last_grade_year";

  /** Years graded outstanding in a row up to the latest. */
  public static final String YEARS_OUTSTANDING_IN_ROW = "years_outstanding_in_row";

  /** Concluded cases that count. */
  public static final String DISCIPLINE_CONCLUDED = "discipline_concluded";

  /** Cases ended with the person cleared. */
  public static final String DISCIPLINE_CLEARED = "discipline_cleared";

  /** Sanctions in their effect period. */
  public static final String SANCTIONS_IN_EFFECT = "sanctions_in_effect";

  /** Petitions about the person closed. */
  public static final String PETITIONS_CLOSED = "petitions_closed";

  /** Of these substantiated wholly or partly. */
  public static final String PETITIONS_SUBSTANTIATED = "petitions_substantiated";

  /** Audit findings with direct or leadership responsibility, final. */
  public static final String AUDIT_FINDINGS = "audit_findings";

  /** Of these put right. */
  public static final String AUDIT_RECTIFIED = "audit_rectified";

  /** Mean appraisal score of the latest year. */
  public static final String APPRAISAL_MEAN = "appraisal_mean";

  /** Raters behind that mean. */
  public static final String APPRAISAL_RATERS = "appraisal_raters";

  /** Work records in the year up to the day. */
  public static final String WORK_RECORDS = "work_records";

  /** Of these reviewed. */
  public static final String WORK_RECORDS_REVIEWED = "work_records_reviewed";

  /** Commendations. */
  public static final String COMMENDATIONS = "commendations";

  /** Indicator values about the person. */
  public static final String INDICATOR_VALUES = "indicator_values";

  /** Rectifications the person is responsible for, open. */
  public static final String RECTIFICATIONS_OPEN = "rectifications_open";

  /** Of these past their due day. */
  public static final String RECTIFICATIONS_LATE = "rectifications_late";

  /** Respondents of community feedback in the latest year; empty answers below five. */
  public static final String FEEDBACK_RESPONDENTS = "feedback_respondents";

  /** Share favourable; empty below five respondents. */
  public static final String FEEDBACK_FAVOURABLE = "feedback_favourable";

  /** Dated facts in profile_event. */
  public static final String EVENTS = "events";

  /** Of these counted. */
  public static final String EVENTS_COUNTED = "events_counted";

  /** Latest day reported in the roster feed. */
  public static final String FRESH_ROSTER = "fresh_roster";

  /** Latest day reported in the discipline feed. */
  public static final String FRESH_DISCIPLINE_CASE = "fresh_discipline_case";

  /** Latest day reported in the petition feed. */
  public static final String FRESH_PETITION = "fresh_petition";

  /** Latest day reported in the audit feed. */
  public static final String FRESH_AUDIT_FINDING = "fresh_audit_finding";

  /** Latest day reported in the annual assessment feed. */
  public static final String FRESH_ANNUAL_ASSESSMENT = "fresh_annual_assessment";

  /** Latest day reported in the appraisal feed. */
  public static final String FRESH_APPRAISAL = "fresh_appraisal";

  /** Latest day reported in the work record feed. */
  public static final String FRESH_WORK_RECORD = "fresh_work_record";

  /** Latest day reported in the commendation feed. */
  public static final String FRESH_COMMENDATION = "fresh_commendation";

  /** Latest day reported in the indicator value feed. */
  public static final String FRESH_INDICATOR_VALUE = "fresh_indicator_value";

  /** Latest day reported in the rectification feed. */
  public static final String FRESH_RECTIFICATION = "fresh_rectification";

  /** Latest day reported in the feedback feed. */
  public static final String FRESH_COMMUNITY_FEEDBACK = "fresh_community_feedback";

  private CadreProfile() {}
}

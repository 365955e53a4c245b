package org.cadreprofiles.world.write;

import org.cadreprofiles.table.BrowseDaily;
import org.cadreprofiles.table.Commendation;
import org.cadreprofiles.table.CommunityFeedback;
import org.cadreprofiles.table.Envelope;
import org.cadreprofiles.table.IndicatorValue;
import org.cadreprofiles.table.Roster;
import org.cadreprofiles.table.Subject;
import org.cadreprofiles.world.write.ExportStyle.ByteOrderMark;

/** The exports of Heshan: UTF-8 with camelCase headers, in four kinds of file. */
public final class HeshanExports {
  private HeshanExports() {}

  public static ExportStyle roster() {
    return begin("heshan-hr", FileKind.CSV)
        .column(Roster.CADRE_NO, "cadreNo")
        .column(Roster.NAME, "fullName")
        .column(Roster.FORMER_NAMES, "formerNames")
        .column(Roster.RESIDENT_ID, "residentId")
        .column(Roster.SEX, "gender")
        .values("1", "M", "2", "F", "0", "U", "9", "N")
        .column(Roster.BIRTH_DATE, "birthDate")
        .column(Roster.UNIT_ID, "orgCode")
        .column(Roster.POST_TITLE, "postTitle")
        .column(Roster.POST_LEVEL, "postLevel")
        .column(Roster.POST_KIND, "postKind")
        .values("leading", "LEADER", "non_leading", "STAFF", "village", "VILLAGE")
        .column(Roster.IN_CHARGE_OF, "inChargeOf")
        .column(Roster.VALID_FROM, "startDate")
        .column(Roster.VALID_TO, "endDate")
        .extra("exportBatch", "HR-2025")
        .compactDates(ByteOrderMark.PRESENT);
  }

  public static ExportStyle commendation() {
    return subject(begin("heshan-honours", FileKind.JSON_LINES_GZ))
        .column(Commendation.AWARDED_ON, "awardedOn")
        .column(Commendation.LEVEL, "awardLevel")
        .values("national", "国家级", "province", "省级", "city", "市级", "county", "县级", "township", "乡级")
        .column(Commendation.KIND, "awardKind")
        .column(Commendation.REFERENCE, "documentNo")
        .compactDates(ByteOrderMark.ABSENT);
  }

  public static ExportStyle indicatorValue() {
    return subject(
            begin("heshan-metrics", FileKind.PARQUET)
                .column(IndicatorValue.INDICATOR_ID, "indicatorId"))
        .column(IndicatorValue.UNIT_ID, "orgCode")
        .column(IndicatorValue.PERIOD_FROM, "periodStart")
        .column(IndicatorValue.PERIOD_TO, "periodEnd")
        .column(IndicatorValue.VALUE, "measuredValue")
        .column(IndicatorValue.STANDARD_ERROR, "standardError")
        .column(IndicatorValue.EVIDENCE_REF, "evidenceRef")
        .compactDates(ByteOrderMark.ABSENT);
  }

  public static ExportStyle browseDaily() {
    return begin("heshan-portal", FileKind.CSV_GZ)
        .column(BrowseDaily.PLATFORM, "platformCode")
        .column(BrowseDaily.UNIT_ID, "orgCode")
        .column(BrowseDaily.PAGE_ID, "pageId")
        .column(BrowseDaily.DAY, "statDay")
        .column(BrowseDaily.VIEWS, "pageViews")
        .column(BrowseDaily.VISITORS, "uniqueVisitors")
        .compactDates(ByteOrderMark.ABSENT);
  }

  public static ExportStyle communityFeedback() {
    return subject(begin("heshan-survey", FileKind.CSV))
        .column(CommunityFeedback.UNIT_ID, "orgCode")
        .column(CommunityFeedback.YEAR, "surveyYear")
        .column(CommunityFeedback.QUESTION, "question")
        .column(CommunityFeedback.RESPONDENTS, "respondents")
        .column(CommunityFeedback.FAVOURABLE, "favourable")
        .extra("surveyVendor", "public-tender-3")
        .compactDates(ByteOrderMark.PRESENT);
  }

  private static StyleBuilder begin(String system, FileKind kind) {
    return new StyleBuilder("heshan", system, kind)
        .column(Envelope.RECORD_ID, "rowKey")
        .column(Envelope.REPORTED_AT, "reportedAt")
        .column(Envelope.CORRECTS, "replacesRowKey");
  }

  private static StyleBuilder subject(StyleBuilder style) {
    return style
        .column(Subject.SUBJECT_CADRE_NO, "cadreNo")
        .column(Subject.SUBJECT_RESIDENT_ID, "residentId")
        .column(Subject.SUBJECT_NAME, "fullName")
        .column(Subject.SUBJECT_UNIT, "orgName")
        .column(Subject.SUBJECT_POST, "postTitle");
  }
}

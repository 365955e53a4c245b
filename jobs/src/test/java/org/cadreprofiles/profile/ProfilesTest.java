package org.cadreprofiles.profile;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.cadreprofiles.profile.fact.Facts;
import org.cadreprofiles.table.CadreProfile;
import org.cadreprofiles.table.ProfileEvent;
import org.cadreprofiles.table.Roster;
import org.cadreprofiles.testing.DatasetEquality;
import org.cadreprofiles.testing.Given;
import org.cadreprofiles.testing.Rows;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every feed ends in the profile, each fact traced to its record; nothing of later days shows. */
class ProfilesTest {

  private static final LocalDate DAY = LocalDate.of(2025, 1, 15);
  private static final ProfileSettings SETTINGS = new ProfileSettings(Facts.ZONE, 5);
  private static Given county;
  private static Dataset<Row> events;
  private static Dataset<Row> profiles;

  @BeforeAll
  static void build() {
    county = County.tables();
    events = new ProfileEvents(SETTINGS, Facts.RULES).events(county, DAY).localCheckpoint();
    profiles = new CadreProfiles(SETTINGS).profiles(county, events, DAY).localCheckpoint();
  }

  @Test
  void everyFeedGivesItsFacts() {
    DatasetEquality.assertDataset(
        Rows.table(
            "kind               | record_id | item:int | polarity | counted:boolean | why_not       | valid_from:date | valid_to:date | amount:double | detail_en",
            "post               | r1 | 0 | neutral  | false | informational | 2015-01-01 | 2019-12-31 |         | Clerk, Chengguan Town",
            "post               | r2 | 0 | neutral  | false | informational | 2020-01-01 | 2022-12-31 |         | Head, Chengguan Town",
            "post               | r3 | 0 | neutral  | false | informational | 2023-01-01 |            |         | Head, Hedong Town",
            "post               | r4 | 0 | neutral  | false | informational | 2024-01-01 |            |         | Adviser, Finance Bureau",
            "name_change        | r2 | 0 | neutral  | false | informational | 2020-01-01 |            |         | Changed name",
            "name_change        | r2 | 1 | neutral  | false | informational | 2020-01-01 |            |         | Changed name",
            "annual_grade       | a19 | 0 | positive | true  |              | 2019-01-01 | 2019-12-31 | 1       | Annual grade 2019: outstanding",
            "annual_grade       | a20 | 0 | neutral  | false | informational | 2020-01-01 | 2020-12-31 | 2      | Annual grade 2020: competent",
            "annual_grade       | a21 | 0 | positive | true  |              | 2021-01-01 | 2021-12-31 | 1       | Annual grade 2021: outstanding",
            "annual_grade       | a22 | 0 | neutral  | false | informational | 2022-01-01 | 2022-12-31 | 2      | Annual grade 2022: competent",
            "annual_grade       | a22b | 0 | positive | true |              | 2022-01-01 | 2022-12-31 | 1       | Annual grade 2022: outstanding",
            "annual_grade       | a23 | 0 | positive | true  |              | 2023-01-01 | 2023-12-31 | 1       | Annual grade 2023: outstanding",
            "discipline_case    | d1 | 0 | negative | false | informational | 2024-10-01 |            | 2       | Discipline case concluded, form 2 of the four forms of supervision",
            "sanction           | d1 | 0 | negative | true  |               | 2024-10-01 | 2025-03-31 |         | Sanction: administrative warning, in effect from 2024-10-01 through 2025-03-31",
            "sanction           | d1 | 1 | negative | false | expired       | 2023-01-01 | 2023-12-31 |         | Sanction: administrative demerit, in effect from 2023-01-01 through 2023-12-31",
            "petition           | p1 | 0 | negative | true  |               | 2024-06-01 | 2025-05-31 |         | Petition by visit (land): substantiated",
            "petition           | p2 | 0 | neutral  | false | open          | 2024-11-01 |            |         | Petition by letter (roads): not closed",
            "audit_finding      | f1 | 0 | negative | true  |               | 2023-12-31 |            | 1000.5  | Audit finding (funds), direct responsibility, rectified, CNY 1000.50",
            "audit_finding      | f2 | 0 | negative | true  |               | 2023-12-31 |            |         | Audit finding (funds), leadership responsibility, not yet rectified",
            "appraisal          | s4 | 0 | neutral  | false | informational | 2022-01-01 | 2022-12-31 | 10      | Appraisal 2022: mean 10.0 by 1 raters",
            "appraisal          | s1 | 0 | neutral  | false | informational | 2023-01-01 | 2023-12-31 | 80.166667 | Appraisal 2023: mean 80.2 by 2 raters",
            "work_records       | w4 | 0 | neutral  | false | informational | 2023-12-01 | 2023-12-31 | 1       | 2023-12: 1 daily records, 0 reviewed",
            "work_records       | w1 | 0 | neutral  | false | informational | 2024-11-01 | 2024-11-30 | 2       | 2024-11: 2 daily records, 2 reviewed, 1 good, 1 average",
            "work_records       | w3 | 0 | neutral  | false | informational | 2024-12-01 | 2024-12-31 | 1       | 2024-12: 1 daily records, 0 reviewed",
            "commendation       | c1 | 0 | positive | true  |               | 2023-07-01 |            | 3       | Commendation, city level: model (CITY-7)",
            "indicator_value    | v1 | 0 | neutral  | false | informational | 2024-01-01 | 2024-06-30 | 12.5    | Trees: 12.5 pieces",
            "rectification      | x1 | 0 | neutral  | false | informational | 2024-03-01 | 2024-06-05 |         | Rectification (audit): closed on 2024-06-05 (late)",
            "rectification      | x2 | 0 | neutral  | false | open          | 2024-03-01 |            |         | Rectification (audit): open, due on 2024-05-31",
            "rectification      | x3 | 0 | neutral  | false | open          | 2024-03-01 |            |         | Rectification (audit): open, due on 2025-05-31",
            "community_feedback | q1 | 0 | neutral  | false | informational | 2024-01-01 | 2024-12-31 | 0.75    | Residents on \"polite?\": 75.0 % of 40 respondents favourable",
            "community_feedback | q2 | 0 | neutral  | false | informational | 2024-01-01 | 2024-12-31 | 0.75    | Residents on \"fast?\": 75.0 % of 20 respondents favourable",
            "community_feedback | q3 | 0 | neutral  | false | informational | 2024-01-01 | 2024-12-31 |         | Residents on \"honest?\": too few respondents to show (fewer than 5)"),
        events
            .filter(col(ProfileEvent.CADRE_ID).equalTo("C1"))
            .select(
                col("kind"),
                col("record_id"),
                col("item"),
                col("polarity"),
                col("counted"),
                col("why_not"),
                col("valid_from"),
                col("valid_to"),
                col("amount"),
                col("detail_en")));
  }

  @Test
  void everyFactTracesToOneSourceRecord() {
    assertThat(
            events
                .filter(
                    col(ProfileEvent.SOURCE_FILE_ID)
                        .isNull()
                        .or(col(ProfileEvent.SOURCE_LINE).isNull()))
                .count())
        .isZero();
    assertThat(
            events
                .select("cadre_id", "kind", "feed", "source_system", "record_id", "item")
                .distinct()
                .count())
        .isEqualTo(events.count());
    assertThat(
            events.filter(col("record_id").equalTo("s1")).select("source_line").first().getLong(0))
        .isEqualTo(11);
    assertThat(events.filter(col("detail_zh").isNull().or(col("detail_zh").equalTo(""))).count())
        .isZero();
  }

  @Test
  void theProfileIsOneRowPerCadreOfTheRoster() {
    Row one = profile("C1");
    Object[][] expected = {
      {CadreProfile.CADRE_NO, "K1"},
      {CadreProfile.NAME, "Wang"},
      {CadreProfile.UNIT, "Hedong Town"},
      {CadreProfile.UNIT_KIND, "township"},
      {CadreProfile.POST, "Head"},
      {CadreProfile.POST_LEVEL, "141"},
      {CadreProfile.IN_SERVICE, true},
      {CadreProfile.OTHER_POSTS, 1},
      {CadreProfile.TENURE_FROM, "2020-01-01"},
      {CadreProfile.TENURE_DAYS, 1842},
      {CadreProfile.SERVICE_FROM, "2015-01-01"},
      {CadreProfile.AS_OF, "2025-01-15"},
      {CadreProfile.LAST_GRADE, "outstanding"},
      {CadreProfile.LAST_GRADE_YEAR, 2023},
      {CadreProfile.YEARS_OUTSTANDING_IN_ROW, 3},
      {CadreProfile.DISCIPLINE_CONCLUDED, 1L},
      {CadreProfile.DISCIPLINE_CLEARED, 0L},
      {CadreProfile.SANCTIONS_IN_EFFECT, 1L},
      {CadreProfile.PETITIONS_CLOSED, 1L},
      {CadreProfile.PETITIONS_SUBSTANTIATED, 1L},
      {CadreProfile.AUDIT_FINDINGS, 2L},
      {CadreProfile.AUDIT_RECTIFIED, 1L},
      {CadreProfile.APPRAISAL_MEAN, 80.166667},
      {CadreProfile.APPRAISAL_RATERS, 2L},
      {CadreProfile.WORK_RECORDS, 3L},
      {CadreProfile.WORK_RECORDS_REVIEWED, 2L},
      {CadreProfile.COMMENDATIONS, 1L},
      {CadreProfile.INDICATOR_VALUES, 1L},
      {CadreProfile.RECTIFICATIONS_OPEN, 2L},
      {CadreProfile.RECTIFICATIONS_LATE, 1L},
      {CadreProfile.FEEDBACK_RESPONDENTS, 40L},
      {CadreProfile.FEEDBACK_FAVOURABLE, 0.75},
      {CadreProfile.EVENTS, 32L},
      {CadreProfile.EVENTS_COUNTED, 9L},
      {CadreProfile.FRESH_ROSTER, "2025-01-01"},
      {CadreProfile.FRESH_ANNUAL_ASSESSMENT, "2024-01-10"},
    };
    for (Object[] column : expected) {
      String name = column[0].toString();
      assertThat(one.get(one.fieldIndex(name))).as(name).hasToString(column[1].toString());
    }
    assertThat(one.<Object>getList(one.fieldIndex(CadreProfile.FORMER_NAMES)))
        .isEqualTo(List.of("Li", "Lu"));
  }

  @Test
  void whoLeftKeepsTheLastPostAndHasZeroesNotBlanks() {
    Row two = profile("C2");
    assertThat(two.<Boolean>getAs(CadreProfile.IN_SERVICE)).isFalse();
    assertThat(two.<Integer>getAs(CadreProfile.OTHER_POSTS)).isZero();
    assertThat(two.<Integer>getAs(CadreProfile.TENURE_DAYS)).isEqualTo(3104);
    assertThat(two.<Long>getAs(CadreProfile.EVENTS)).isEqualTo(1);
    assertThat(two.<Long>getAs(CadreProfile.FEEDBACK_RESPONDENTS)).isZero();
    assertThat(two.<Double>getAs(CadreProfile.FEEDBACK_FAVOURABLE)).isNull();
    assertThat(profiles.count()).isEqualTo(2);
  }

  @Test
  void rowsFitTheContracts() {
    assertThat(List.of(events.columns()))
        .containsExactlyInAnyOrder(Given.schema(ProfileEvent.TABLE).fieldNames());
    assertThat(List.of(profiles.columns()))
        .containsExactlyInAnyOrder(Given.schema(CadreProfile.TABLE).fieldNames());
  }

  @Test
  void anEarlierDaySeesNothingThatCameLater() {
    // Grades apart, everything here was reported on 2025-01-01.
    LocalDate early = LocalDate.of(2024, 12, 31);
    Dataset<Row> then = new ProfileEvents(SETTINGS, Facts.RULES).events(county, early);
    assertThat(then.select("kind").distinct().collectAsList())
        .extracting(row -> row.getString(0))
        .containsExactly("annual_grade");
  }

  @Test
  void g13SexAndAgeChangeNothing() {
    Given other =
        county.and(
            Roster.TABLE,
            county
                .read(Roster.TABLE)
                .withColumn(Roster.SEX, lit("9"))
                .withColumn(Roster.BIRTH_DATE, lit("1990-01-01").cast("date")));
    DatasetEquality.assertDataset(
        events, new ProfileEvents(SETTINGS, Facts.RULES).events(other, DAY));
    DatasetEquality.assertDataset(
        profiles, new CadreProfiles(SETTINGS).profiles(other, events, DAY));
  }

  private static Row profile(String cadre) {
    return profiles.filter(col(CadreProfile.CADRE_ID).equalTo(cadre)).first();
  }
}

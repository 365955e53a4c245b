package org.cadreprofiles.profile;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.when;

import org.cadreprofiles.profile.fact.Facts;
import org.cadreprofiles.table.AnnualAssessment;
import org.cadreprofiles.table.Appraisal;
import org.cadreprofiles.table.AuditFinding;
import org.cadreprofiles.table.Commendation;
import org.cadreprofiles.table.CommunityFeedback;
import org.cadreprofiles.table.DisciplineCase;
import org.cadreprofiles.table.IdentityLink;
import org.cadreprofiles.table.Indicator;
import org.cadreprofiles.table.IndicatorValue;
import org.cadreprofiles.table.OrgUnit;
import org.cadreprofiles.table.Petition;
import org.cadreprofiles.table.Rectification;
import org.cadreprofiles.table.Roster;
import org.cadreprofiles.table.WorkRecord;
import org.cadreprofiles.testing.Given;

/** Two cadres: C1 of whom every feed knows something, C2 of whom only the roster does. */
final class County {

  private County() {}

  static Given tables() {
    Given feeds =
        Given.nothing()
            .and(
                OrgUnit.TABLE,
                "unit_id | unit_name      | unit_kind  | valid_from:date | valid_to:date",
                "u1      | Chengguan Town | township   | 2010-01-01      | 2022-12-31",
                "u1      | Hedong Town    | township   | 2023-01-01      |",
                "u2      | Finance Bureau | department | 2010-01-01      |")
            .and(
                Roster.TABLE,
                "record_id | cadre_no | name | former_names:array<string> | sex | birth_date:date | unit_id | post_title | post_level | post_kind   | in_charge_of:array<string> | valid_from:date | valid_to:date",
                "r1        | K1       | Li   |       | 1 | 1980-01-01 | u1 | Clerk      | 150 | non_leading |         | 2015-01-01 | 2019-12-31",
                "r2        | K1       | Wang | Li;Lu | 1 | 1980-01-01 | u1 | Head       | 142 | leading     | petition | 2020-01-01 | 2022-12-31",
                "r3        | K1       | Wang | Li;Lu | 1 | 1980-01-01 | u1 | Head       | 141 | leading     | petition;works | 2023-01-01 |",
                "r4        | K1       | Wang | Li;Lu | 1 | 1980-01-01 | u2 | Adviser    | 142 | non_leading |         | 2024-01-01 |",
                "r5        | K1       | Wang | Li;Lu | 1 | 1980-01-01 | u2 | Chief      | 132 | leading     |         | 2026-01-01 |",
                "r6        | K2       | Zhao |       | 2 | 1985-01-01 | u2 | Clerk      | 150 | non_leading |         | 2012-01-01 | 2020-06-30")
            .and(
                AnnualAssessment.TABLE,
                "record_id | year:int | grade       | reported_at:timestamp",
                "a19       | 2019     | outstanding | 2020-01-10T00:00:00Z",
                "a20       | 2020     | competent   | 2021-01-10T00:00:00Z",
                "a21       | 2021     | outstanding | 2022-01-10T00:00:00Z",
                "a22       | 2022     | competent   | 2023-01-10T00:00:00Z",
                "a22b      | 2022     | outstanding | 2023-02-10T00:00:00Z",
                "a23       | 2023     | outstanding | 2024-01-10T00:00:00Z")
            .and(
                DisciplineCase.TABLE,
                "record_id | case_id | status | received_on:date | concluded_on:date | form:int | sanctions:array<struct<track:string,kind:string,decided_on:date,effective_on:date>>",
                "d1 | d1 | concluded | 2024-01-01 | 2024-10-01 | 2 | [{\"track\":\"administrative\",\"kind\":\"warning\",\"decided_on\":\"2024-10-01\",\"effective_on\":\"2024-10-01\"},{\"track\":\"administrative\",\"kind\":\"demerit\",\"decided_on\":\"2023-01-01\",\"effective_on\":\"2023-01-01\"}]")
            .and(
                Petition.TABLE,
                "record_id | petition_id | channel | category | received_on:date | outcome | closed_on:date",
                "p1 | p1 | visit  | land  | 2024-05-01 | substantiated | 2024-06-01",
                "p2 | p2 | letter | roads | 2024-11-01 | pending       |")
            .and(
                AuditFinding.TABLE,
                "record_id | audit_id | finding_id | unit_id | category | amount:decimal(18,2) | status | responsibility | period_from:date | period_to:date | comment_due_on:date | rectified_on:date",
                "f1 | a | 1 | u1 | funds | 1000.50 | rectified | direct     | 2023-01-01 | 2023-12-31 | 2024-03-01 | 2024-05-01",
                "f2 | a | 2 | u1 | funds |         | open      | leadership | 2023-01-01 | 2023-12-31 | 2024-03-01 |")
            .and(
                Appraisal.TABLE,
                "record_id | year:int | aspect  | rater_token | rater_role | score:double | source_line:bigint",
                "s1 | 2023 | virtue  | t1 | peer     | 80   | 11",
                "s2 | 2023 | ability | t1 | peer     | 90.5 | 12",
                "s3 | 2023 | virtue  | t2 | superior | 70   | 13",
                "s4 | 2022 | virtue  | t2 | superior | 10   | 14")
            .and(
                WorkRecord.TABLE,
                "record_id | work_date:date | entered_at:timestamp | reviewed_at:timestamp | review_grade",
                "w1 | 2024-11-29 | 2024-11-29T09:00:00Z | 2024-11-30T09:00:00Z | good",
                "w2 | 2024-11-30 | 2024-11-30T09:00:00Z | 2024-11-30T09:00:00Z | average",
                "w3 | 2024-12-01 | 2024-12-01T09:00:00Z |                      |",
                "w4 | 2023-12-31 | 2023-12-31T09:00:00Z |                      |")
            .and(
                Commendation.TABLE,
                "record_id | awarded_on:date | level | kind  | reference",
                "c1        | 2023-07-01      | city  | model | CITY-7")
            .and(
                Indicator.TABLE,
                "record_id | indicator_id | name  | unit_of_measure | valid_from:date",
                "i1        | i            | Trees | pieces          | 2020-01-01")
            .and(
                IndicatorValue.TABLE,
                "record_id | indicator_id | value:double | period_from:date | period_to:date",
                "v1        | i            | 12.5         | 2024-01-01       | 2024-06-30")
            .and(
                Rectification.TABLE,
                "record_id | action_id | concerns_kind | concerns_id | opened_on:date | due_on:date | closed_on:date | status",
                "x1 | x1 | audit | f1 | 2024-03-01 | 2024-05-31 | 2024-06-05 | closed",
                "x2 | x2 | audit | f2 | 2024-03-01 | 2024-05-31 |            | open",
                "x3 | x3 | audit | f2 | 2024-03-01 | 2025-05-31 |            | open")
            .and(
                CommunityFeedback.TABLE,
                "record_id | year:int | question | respondents:int | favourable:int",
                "q1 | 2024 | polite? | 40 | 30",
                "q2 | 2024 | fast?   | 20 | 15",
                "q3 | 2024 | honest? | 4  | 0");
    Given linked =
        Facts.linked(
            feeds,
            Roster.TABLE,
            AnnualAssessment.TABLE,
            DisciplineCase.TABLE,
            Petition.TABLE,
            AuditFinding.TABLE,
            Appraisal.TABLE,
            WorkRecord.TABLE,
            Commendation.TABLE,
            IndicatorValue.TABLE,
            Rectification.TABLE,
            CommunityFeedback.TABLE);
    return linked.and(
        IdentityLink.TABLE,
        linked
            .read(IdentityLink.TABLE)
            .withColumn(
                "cadre_id", when(col("record_id").equalTo("r6"), "C2").otherwise(col("cadre_id"))));
  }
}

package org.cadreprofiles.report;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cadreprofiles.testing.Rows.table;

import java.util.List;
import java.util.regex.Pattern;
import org.cadreprofiles.table.Tables;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ReportPagesTest {
  private static MemorySink reviewer;
  private static MemorySink investigator;
  private static MemorySink odd;

  @BeforeAll
  static void makeSites() {
    reviewer = ReviewerSite.pages();
    // Small pages, so that lists are cut; in Chinese first.
    investigator =
        MemorySink.of(
            ReviewerSite.tables(),
            new ReportSettings(Edition.INVESTIGATOR, "zh-CN", 20, 40, 2, 10, 5, 5));
    odd = oddSite();
  }

  @Test
  void everyLinkLeadsToAPageOfTheSite() {
    Pattern link = Pattern.compile("(?:href|src)=\"([^\"#]+)\"");
    reviewer
        .files()
        .forEach(
            (path, page) ->
                link.matcher(page)
                    .results()
                    .map(found -> java.net.URI.create(path).resolve(found.group(1)).toString())
                    .forEach(target -> assertThat(reviewer.files()).as(path).containsKey(target)));
  }

  @Test
  void g6SinglePetitionsAndAnswersAreForInvestigatorsOnly() {
    reviewer
        .files()
        .forEach(
            (path, page) ->
                assertThat(page).as(path).doesNotContain("PETITION-MATTER", "FEEDBACK-MATTER"));
    assertThat(investigator.page("c000000.html")).contains("PETITION-MATTER", "FEEDBACK-MATTER");
  }

  @Test
  void g6TotalsNeedFiveAndCannotBeFoundBySubtraction() {
    String three = reviewer.page("c000001.html");
    assertThat(three).contains("shown from 5 concluded matters on");
    // The counts of all facts and the petition feed's latest day would give a few petitions away.
    assertThat(three).doesNotContain("2026-01-02");
    String seven = reviewer.page("c000006.html");
    assertThat(seven).contains("2 substantiated wholly or partly").contains("2026-01-02");
    assertThat(seven).contains("46 respondents");
  }

  @Test
  void g6AFewPetitionsDoNotShowAmongThePointsWhichStillAddUp() {
    String few = reviewer.page("c000004.html");
    assertThat(few).contains("Ledger adjustments together").contains("The points below add up");
    assertThat(few).doesNotContain("discipline_case/county/d-1");
    String enough = reviewer.page("c000012.html");
    assertThat(enough)
        .contains("Petitions and feedback together")
        .contains("discipline_case/county/d-1");
    assertThat(investigator.page("c000004.html")).contains("petition/county/PETITION-MATTER");
  }

  @Test
  void g6QuarantinedPetitionsHaveNoSamplesInTheSharedEdition() {
    assertThat(reviewer.page("quality.html")).doesNotContain("petition/2025.jsonl");
    assertThat(investigator.page("quality.html")).contains("petition/2025.jsonl");
  }

  @Test
  void g1g4g7WhatDoesNotCountIsShownWithItsReason() {
    String page = reviewer.page("c000001.html") + reviewer.page("c000002.html");
    assertThat(page)
        .contains("does not count: still open")
        .contains("no effect: cleared")
        .contains("no effect: expired")
        .contains("not final: the reply window is open");
  }

  @Test
  void g8AScoreIsAdviceWithItsIntervalEverywhere() {
    String page = reviewer.page("c000003.html");
    assertThat(page).contains("advice, not a grade").contains("With 90 % certainty the score lies");
    assertThat(page).contains("the program writes no grade");
  }

  @Test
  void g9PartsThatDoNotAddUpAreCalledOut() {
    assertThat(odd.page("c000001.html")).contains("which is not the score");
    assertThat(reviewer.page("c000001.html")).doesNotContain("which is not the score");
  }

  @Test
  void g11AnOpenQuestionWithholdsAndLeadsToItsPage() {
    String page = reviewer.page("c000007.html");
    assertThat(page)
        .contains("12.5 % of the weight is withheld while a question about the data is open")
        .contains("Nothing is deducted".toLowerCase(java.util.Locale.ROOT))
        .containsPattern("href=\"\\.\\./\\.\\./anomalies/[0-9a-f]{2}/a1\\.html\"");
    assertThat(reviewer.page("/a1.html")).contains("A question, not a verdict.");
  }

  @Test
  void g12UnconfirmedRulesAreListed() {
    assertThat(reviewer.page("quality.html")).contains("sanction-demotion-24");
  }

  @Test
  void g14FactsAndEvidenceNameFileAndLine() {
    assertThat(reviewer.page("c000001.html")).contains("commendation/2025.csv:");
    assertThat(reviewer.page("/a1.html"))
        .contains("browse_event/2025-08-14.parquet:1207")
        .contains("silver.visitor_page_day where platform = ");
  }

  @Test
  void noOrderIsPrintedInsideATie() {
    String list =
        reviewer.files().entrySet().stream()
            .filter(file -> file.getKey().startsWith("scores/"))
            .map(java.util.Map.Entry::getValue)
            .findFirst()
            .orElseThrow();
    List<String> ties = List.of(list.split("<tr class=\"tie\">"));
    assertThat(ties).hasSizeGreaterThan(1);
    Pattern person = Pattern.compile("/c(\\d+)\\.html");
    for (String tie : ties) {
      assertThat(person.matcher(tie).results().map(found -> found.group(1)).toList()).isSorted();
    }
    assertThat(list).contains("neighbouring intervals overlap, so no order is given");
  }

  @Test
  void aFeedThatLosesRowsIsCalledOut() {
    RunSummary.Feed lost =
        new RunSummary.Feed("roster", 10, 8, 1, 0, 0, java.util.Optional.empty());
    assertThat(lost.unaccounted()).isEqualTo(1);
    assertThat(reviewer.page("index.html")).contains("Nothing was dropped silently");
  }

  @Test
  void hostileTextIsInert() {
    Pattern opened =
        Pattern.compile(
            "<script(?! src=\"[./]*assets/site\\.js\"| type=\"application/json\" id=\"people\")");
    odd.files()
        .forEach(
            (path, page) -> {
              if (path.endsWith(".html")) {
                assertThat(opened.matcher(page).find()).as(path).isFalse();
                assertThat(page).as(path).doesNotContain("<img", "\u2028", "\u202E", "\u200F");
              }
              assertThat(path).matches("[\\w./-]+").doesNotContain("..");
            });
  }

  @Test
  void samePagesWhateverThePartitions() {
    Tables in = name -> ReviewerSite.tables().read(name).repartition(3);
    MemorySink sink = new MemorySink();
    new Report(ReportSettings.standard(Edition.REVIEWER)).pages(in, ReportFixture.run(), sink);
    assertThat(sink.files()).isEqualTo(reviewer.files());
  }

  @Test
  void aLakeWithoutAnyRowsStillHasItsPages() {
    Tables none = name -> ReviewerSite.tables().read(name).limit(0);
    MemorySink sink = new MemorySink();
    new Report(ReportSettings.standard(Edition.REVIEWER)).pages(none, ReportFixture.run(), sink);
    assertThat(sink.files())
        .containsKeys(
            "index.html",
            "scores.html",
            "find.html",
            "anomalies.html",
            "subtractions.html",
            "burden.html",
            "identity.html",
            "quality.html",
            "method.html");
  }

  @Test
  void whoIsWhoIsAskedThatOnWhichMostDependsFirst() {
    String page = investigator.page("identity.html");
    assertThat(page)
        .containsSubsequence(
            "roster/county/r-1", "petition/county/PETITION-MATTER", "work_record/county/w-1")
        .containsSubsequence("work_record|county|w-1|c000002", "work_record|county|w-1|c000003")
        .contains("one character off", "only the surname agrees")
        .contains("two full-time posts at once")
        .doesNotContain("w-3")
        .contains("&lt;b&gt;青石镇")
        .contains("c000077");
  }

  @Test
  void g6QuestionsAboutPetitionsAreForInvestigatorsOnly() {
    assertThat(reviewer.page("identity.html"))
        .doesNotContain("PETITION-MATTER")
        .contains("work_record/county/w-1")
        .contains("Single petitions and answers are left out of this edition");
  }

  @Test
  void longListsAreCutIntoPages() {
    assertThat(paths("cadres/.*")).isEqualTo(40);
    assertThat(paths("anomalies/.*")).isEqualTo(2);
    assertThat(paths("scores/\\w+-2\\.html")).isEqualTo(3);
    assertThat(investigator.page("c000001.html")).contains("older facts are not printed here");
    assertThat(investigator.page("index.html")).contains("<html lang=\"zh-CN\"");
  }

  @Test
  void peersAreComparedPerResident() {
    assertThat(reviewer.page("/a1.html")).contains("6 units of this kind");
    odd.files()
        .forEach((path, page) -> assertThat(page).as(path).doesNotContain("Among units like it"));
  }

  private static long paths(String pattern) {
    return investigator.files().keySet().stream().filter(path -> path.matches(pattern)).count();
  }

  /** Hostile names, ids and sentences; parts that do not add up; units without a population. */
  private static MemorySink oddSite() {
    ReportFixture in = new ReportFixture(3, 16);
    String hostile =
        "<script>alert(1)</script>\\\"'\u2028\u202Egnp\u200F</td><img src=x onerror=alert(2)>";
    in.with(
        "gold.cadre_profile",
        in.read("gold.cadre_profile")
            .withColumn("name", lit(hostile))
            .withColumn("post", lit(hostile)));
    in.with(
        "gold.profile_event", in.read("gold.profile_event").withColumn("detail_en", lit(hostile)));
    in.with(
        "gold.anomaly",
        in.read("gold.anomaly")
            .withColumn("sentence_zh", lit(hostile))
            .withColumn("anomaly_id", concat(col("anomaly_id"), lit("../\"><b>"))));
    in.with("gold.score_part", in.read("gold.score_part").where("part_id <> 'i1'"));
    in.with(
        "silver.org_unit",
        table(
            "unit_id | unit_name | unit_kind | valid_from:date",
            "u002 | 柳河乡 | township | 2015-01-01"));
    return MemorySink.of(in, ReportSettings.standard(Edition.REVIEWER));
  }
}

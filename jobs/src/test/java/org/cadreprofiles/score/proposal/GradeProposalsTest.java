package org.cadreprofiles.score.proposal;

import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.cadreprofiles.rule.Rule;
import org.cadreprofiles.rule.Rules;
import org.cadreprofiles.score.County;
import org.cadreprofiles.table.DisciplineCase;
import org.cadreprofiles.table.GradeProposal;
import org.cadreprofiles.table.IdentityLink;
import org.cadreprofiles.table.OrgUnit;
import org.cadreprofiles.table.ProfileEvent;
import org.cadreprofiles.table.Roster;
import org.cadreprofiles.table.Score;
import org.cadreprofiles.testing.Rows;
import org.junit.jupiter.api.Test;

/** Ten people of one unit, all of one peer group of a hundred: C1 stands best, C10 worst. */
class GradeProposalsTest {
  private static final Rule QUOTA =
      rule("QUOTA", Map.of("post_kind", "non_leading"), "caps_outstanding_share", "share", "0.20");
  private static final Rule BAR =
      rule("BAR", Map.of("sanction", "warning|警告"), "bars_outstanding", "", "");
  private static final Rule WITHHOLD =
      rule("WITHHOLD", Map.of("sanction", "demerit|removal"), "withholds_grade", "", "");
  private static final Rule LOW =
      rule("LOW", Map.of(), "proposes_basically_competent", "score", "20");

  private final Map<String, Dataset<Row>> tables = new HashMap<>();

  GradeProposalsTest() {
    given(
        OrgUnit.TABLE,
        "record_id | unit_id | unit_kind | valid_from:date",
        "u1 | U1 | township | 2020-01-01");
    given(
        Roster.TABLE,
        "record_id | source_system | unit_id | post_title | post_kind | valid_from:date",
        people(i -> "r" + i + " | hr | U1 | clerk | non_leading | 2020-01-01"));
    given(
        IdentityLink.TABLE,
        "feed | source_system | record_id | cadre_id",
        people(i -> "roster | hr | r" + i + " | C" + i));
    scores(i -> 10 * i - 5, i -> 10 * i - 6, i -> 10 * i - 4);
  }

  private interface Line {
    String of(int number);
  }

  private interface Place {
    int of(int number);
  }

  private static String[] people(Line line) {
    String[] lines = new String[10];
    for (int i = 0; i < 10; i++) {
      lines[i] = line.of(i + 1);
    }
    return lines;
  }

  /** Ranks among a hundred and their intervals; the score is 100 less the rank, give or take 5. */
  private void scores(Place rank, Place low, Place high) {
    given(
        Score.TABLE,
        "cadre_id | period_from:date | period_to:date | revision:int | status | score:double"
            + " | low:double | high:double | rank:int | rank_low:int | rank_high:int | peer_group"
            + " | peers:int | withheld_share:double | why",
        people(
            i ->
                "C%d | 2025-01-01 | 2025-12-31 | 1 | current | %d | %d | %d | %d | %d | %d | all | 100 | 0 |"
                    .formatted(
                        i,
                        100 - rank.of(i),
                        95 - rank.of(i),
                        105 - rank.of(i),
                        rank.of(i),
                        low.of(i),
                        high.of(i))));
  }

  private void given(String table, String header, String... rows) {
    tables.put(table, County.complete(table, Rows.table(header, rows)));
  }

  private static Rule rule(
      String id, Map<String, String> condition, String effect, String name, String value) {
    return new Rule(
        id,
        "grade",
        condition,
        effect,
        name.isEmpty() ? Map.of() : Map.of(name, value),
        "a test",
        Rule.Certainty.POLICY,
        false,
        Optional.of("a county"),
        Optional.of(LocalDate.of(2018, 1, 1)),
        Optional.empty(),
        "en",
        "zh");
  }

  private Map<String, Row> proposals(Rule... rules) {
    return new GradeProposals(new Rules(List.of(rules)))
            .of(table -> tables.getOrDefault(table, County.empty(table)), County.YEAR, County.AS_OF)
            .collectAsList()
            .stream()
            .collect(Collectors.toMap(row -> row.getString(0), row -> row));
  }

  private static String of(Row proposal, String column) {
    return proposal.getAs(column);
  }

  private static boolean review(Row proposal) {
    return proposal.<Boolean>getAs(GradeProposal.NEEDS_REVIEW);
  }

  @Test
  void theQuotaIsFilledByThoseWhoStandClearlyAboveTheLine() {
    Map<String, Row> proposals = proposals(QUOTA);
    assertThat(proposals).hasSize(10);
    for (int i = 1; i <= 10; i++) {
      Row one = proposals.get("C" + i);
      assertThat(of(one, GradeProposal.PROPOSED)).isEqualTo(i <= 2 ? "outstanding" : "competent");
      assertThat(review(one)).isFalse();
      assertThat(of(one, GradeProposal.ALTERNATIVES)).isNull();
      assertThat(of(one, GradeProposal.RULES))
          .startsWith("QUOTA (policy of a county from 2018-01-01");
    }
    assertThat(of(proposals.get("C1"), GradeProposal.WHY_EN))
        .isEqualTo(
            "Place 5 of 100 in the peer group, between 4 and 6 with 90 % certainty. Of 10 people of"
                + " the unit graded under this rule 2 may be outstanding. The whole interval lies"
                + " above the line.");
    assertThat(of(proposals.get("C1"), GradeProposal.WHY_ZH))
        .isEqualTo("在同类100人中列第5位（90%把握在第4至第6位之间）。本单位按此规则参评10人，优秀名额2人。整个区间在名额线以上。");
  }

  @Test
  void whoseIntervalSpansTheLineGoesToReview() {
    // C2 and C3 stand at 15 and 25 of 100; the line is at 20.
    scores(i -> 10 * i - 5, i -> Math.max(1, 10 * i - 11), i -> 10 * i + 1);
    Map<String, Row> proposals = proposals(QUOTA);
    assertThat(review(proposals.get("C1"))).isFalse();
    assertThat(review(proposals.get("C2"))).isTrue();
    assertThat(review(proposals.get("C3"))).isTrue();
    assertThat(review(proposals.get("C4"))).isFalse();
    assertThat(of(proposals.get("C2"), GradeProposal.ALTERNATIVES)).isEqualTo("competent");
    assertThat(of(proposals.get("C3"), GradeProposal.ALTERNATIVES)).isEqualTo("outstanding");
    assertThat(of(proposals.get("C3"), GradeProposal.WHY_EN)).contains("a person decides");
  }

  @Test
  void equalsAtTheLineAreNotPutInAnOrder() {
    scores(i -> i == 1 ? 1 : 50, i -> i == 1 ? 1 : 49, i -> i == 1 ? 1 : 51);
    Map<String, Row> proposals = proposals(QUOTA);
    assertThat(of(proposals.get("C1"), GradeProposal.PROPOSED)).isEqualTo("outstanding");
    for (int i = 2; i <= 10; i++) {
      assertThat(of(proposals.get("C" + i), GradeProposal.PROPOSED)).isEqualTo("competent");
      assertThat(review(proposals.get("C" + i))).isTrue();
    }
  }

  @Test
  void withoutAnApplicableRuleNobodyIsProposedAsOutstanding() {
    Rule unconfirmed =
        new Rule(
            "QUOTA-20",
            "grade",
            Map.of(),
            "caps_outstanding_share",
            Map.of("share", "0.20"),
            "from memory",
            Rule.Certainty.MEMORY,
            false,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            "en",
            "zh");
    Row best = proposals(unconfirmed).get("C1");
    assertThat(of(best, GradeProposal.PROPOSED)).isEqualTo("competent");
    assertThat(of(best, GradeProposal.RULES)).isNull();
    assertThat(of(best, GradeProposal.WHY_EN)).contains("No confirmed or adopted rule");
  }

  @Test
  void sanctionsThatCountBarOrWithholdAndTheNextMovesUp() {
    given(
        ProfileEvent.TABLE,
        "cadre_id | kind | polarity | valid_from:date | valid_to:date | counted:boolean | feed"
            + " | source_system | record_id | item:int",
        "C1 | sanction | negative | 2025-03-01 | 2025-08-31 | true | discipline_case | dis | d1 | 0",
        "C2 | sanction | negative | 2025-03-01 | 2026-02-28 | true | discipline_case | dis | d2 | 0",
        "C3 | sanction | negative | 2025-03-01 | 2025-08-31 | false | discipline_case | dis | d3 | 0",
        "C4 | sanction | negative | 2024-03-01 | 2024-08-31 | true | discipline_case | dis | d4 | 0");
    Dataset<Row> cases =
        County.complete(
            DisciplineCase.TABLE,
            Rows.table(
                "record_id | source_system", "d1 | dis", "d2 | dis", "d3 | dis", "d4 | dis"));
    tables.put(
        DisciplineCase.TABLE,
        cases.withColumn(
            DisciplineCase.SANCTIONS,
            expr(
                "array(named_struct('track', 'administrative', 'kind',"
                    + " if(record_id = 'd2', 'demerit', 'warning')))")));
    Map<String, Row> proposals = proposals(QUOTA, BAR, WITHHOLD);
    assertThat(of(proposals.get("C1"), GradeProposal.PROPOSED)).isEqualTo("competent");
    assertThat(of(proposals.get("C1"), GradeProposal.RULES)).contains("BAR (").contains("QUOTA (");
    assertThat(of(proposals.get("C2"), GradeProposal.PROPOSED)).isEqualTo("undetermined");
    assertThat(review(proposals.get("C2"))).isTrue();
    // Nine are graded, so one may be outstanding: the best of those whom nothing bars.
    assertThat(of(proposals.get("C3"), GradeProposal.PROPOSED)).isEqualTo("outstanding");
    assertThat(of(proposals.get("C4"), GradeProposal.PROPOSED)).isEqualTo("competent");
    assertThat(of(proposals.get("C4"), GradeProposal.RULES)).doesNotContain("BAR");
  }

  @Test
  void belowCompetentIsOnlyProposedForReviewAndNeverWhereSomethingIsWithheld() {
    Map<String, Row> proposals = proposals(QUOTA, LOW);
    // C9 has 15 points (10 to 20), C10 has 5 (0 to 10); the limit is 20.
    assertThat(of(proposals.get("C9"), GradeProposal.PROPOSED)).isEqualTo("competent");
    assertThat(of(proposals.get("C10"), GradeProposal.PROPOSED)).isEqualTo("basically_competent");
    assertThat(of(proposals.get("C10"), GradeProposal.ALTERNATIVES)).isEqualTo("competent");
    assertThat(review(proposals.get("C10"))).isTrue();

    tables.computeIfPresent(
        Score.TABLE, (name, rows) -> rows.withColumn("withheld_share", lit(0.1)));
    Row withheld = proposals(QUOTA, LOW).get("C10");
    assertThat(of(withheld, GradeProposal.PROPOSED)).isEqualTo("competent");
    assertThat(review(withheld)).isTrue();
    assertThat(of(withheld, GradeProposal.WHY_EN))
        .contains("10.0 % of the weight is withheld while questions are open");
  }

  @Test
  void withoutAScoreNothingIsProposed() {
    tables.computeIfPresent(
        Score.TABLE,
        (name, rows) ->
            rows.withColumn("why", lit("no score: in a post on 61 of 365 days"))
                .withColumn("score", lit(null).cast("double"))
                .withColumn("rank", lit(null).cast("int")));
    Row one = proposals(QUOTA).get("C1");
    assertThat(of(one, GradeProposal.PROPOSED)).isNull();
    assertThat(review(one)).isTrue();
    assertThat(of(one, GradeProposal.WHY_EN)).isEqualTo("no score: in a post on 61 of 365 days");
  }

  @Test
  void aRuleThatProposalsDoNotUnderstandIsNamed() {
    Rule odd = rule("ODD", Map.of("height", "tall"), "caps_outstanding_share", "share", "0.2");
    assertThatThrownBy(() -> proposals(odd))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Rule ODD has a condition on `height`; proposals of grades know [post_kind] for the"
                + " effect caps_outstanding_share.");
    Rule half = rule("HALF", Map.of(), "caps_outstanding_share", "share", "half");
    assertThatThrownBy(() -> proposals(half))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Rule HALF needs the parameter `share`, a number");
  }
}

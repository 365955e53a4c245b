package org.cadreprofiles.govern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.type.TypeReference;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.cadreprofiles.lake.SettingsFile;
import org.cadreprofiles.rule.Rule;
import org.cadreprofiles.rule.Rules;
import org.cadreprofiles.table.Decision;
import org.cadreprofiles.table.Indicator;
import org.cadreprofiles.table.IndicatorGate;
import org.cadreprofiles.table.Tables;
import org.cadreprofiles.testing.Rows;
import org.junit.jupiter.api.Test;

/** The gate under the demo county's own rules and words. */
class GateTest {
  private static final GatePeriod YEAR =
      new GatePeriod(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31));
  private static final List<Rule> RULES =
      SettingsFile.sparse(Path.of("conf/rules/gate.yaml"), new TypeReference<List<Rule>>() {});
  private static final ProcessWords WORDS =
      SettingsFile.strict(Path.of("conf/process_words.yaml"), ProcessWords.class);
  private static final String CATALOGUE =
      "indicator_id | name | description | issuer_unit_id | kind | legal_basis | joint_review"
          + " | reviewed_on:date | valid_from:date | valid_to:date | record_id";
  private static final String DECISIONS =
      "decision_id | target_kind | target_id | verdict | decided_at:timestamp";

  private static final String[] INDICATORS = {
    "OK    | 群众满意度 | | D1 | outcome | | passed | 2023-12-01 | 2024-01-01 | | r1",
    "PEND  | 群众满意度 | | D2 | outcome | | pending | | 2024-01-01 | | r2",
    "NULL  | 群众满意度 | | D2 | outcome | | | | 2024-01-01 | | r3",
    "LATE  | 就业人数   | | D2 | outcome | | passed | 2025-01-15 | 2025-02-01 | | r4",
    "ENDED | 就业人数   | | D2 | outcome | | passed | 2023-01-15 | 2023-02-01 | 2025-06-30 | r5",
    "TWO   | 就业人数   | | D2 | outcome | | passed | 2023-01-15 | 2024-01-01 | 2025-05-31 | r6",
    "TWO   | 就业人数   | | D2 | outcome | | passed | 2025-05-01 | 2025-06-01 | | r7",
    "PROC  | 专题会议   | | D3 | process | | passed | 2023-01-15 | 2024-01-01 | | r8",
    "LAW   | 消防检查   | | D3 | process | 消防法第五十三条 | passed | 2023-01-15 | 2024-01-01 | | r9",
    "TRACE | 打卡截图   | | D3 | trace | '' | passed | 2023-01-15 | 2024-01-01 | | r10",
    "HIDE  | 服务成效 | 以工作群点赞数计 | D3 | outcome | | passed | 2023-01-15 | 2024-01-01 | | r11",
    "HIDE2 | Service | Number of Meetings in the year | D3 | outcome | | passed | 2023-01-15 | 2024-01-01 | | r12",
    "WORD  | Unlikeliness of delay | photosynthesis | D3 | outcome | | passed | 2023-01-15 | 2024-01-01 | | r13",
    "C1 | 甲 | | D4 | outcome | | passed | 2023-01-01 | 2024-01-01 | | s1",
    "C2 | 乙 | | D4 | outcome | | passed | 2023-01-02 | 2024-01-01 | | s2",
    "C3 | 丙 | | D4 | outcome | | passed | 2023-01-03 | 2024-01-01 | | s3",
    "C4 | 丁 | | D4 | outcome | | passed | 2023-01-04 | 2024-01-01 | | s4",
    "C5 | 戊 | | D4 | outcome | | passed | 2023-01-05 | 2024-01-01 | | s5",
    "C6 | 己 | | D4 | outcome | | passed | 2023-01-06 | 2024-01-01 | | s6",
    "C0 | 庚 | | D4 | outcome | | rejected | 2022-01-06 | 2024-01-01 | | s7",
    "NEXT  | 来年 | | D2 | outcome | | passed | 2025-01-15 | 2026-01-01 | | r14",
  };

  private static Map<String, Row> answers(List<Rule> rules, String... decisions) {
    Dataset<Row> catalogue = Rows.table(CATALOGUE, INDICATORS);
    Dataset<Row> decided = Rows.table(DECISIONS, decisions);
    Tables in = Map.of(Indicator.TABLE, catalogue, Decision.TABLE, decided)::get;
    return new Gate(new Rules(rules), WORDS)
        .answers(in, YEAR).collectAsList().stream()
            .collect(
                java.util.stream.Collectors.toMap(
                    row -> row.<String>getAs(IndicatorGate.INDICATOR_ID),
                    UnaryOperator.identity()));
  }

  private static String text(Row row) {
    return (row.<Boolean>getAs(IndicatorGate.ADMITTED) ? "yes " : "no ")
        + (row.<Boolean>getAs(IndicatorGate.NEEDS_REVIEW) ? "review " : "")
        + row.getAs(IndicatorGate.RULE)
        + ": "
        + row.getAs(IndicatorGate.REASON);
  }

  @Test
  void eachRefusalCitesItsRule() {
    Map<String, Row> gate = answers(RULES);

    assertThat(gate).doesNotContainKey("NEXT").hasSize(19);
    assertThat(text(gate.get("OK")))
        .isEqualTo("yes GATE-JOINT-REVIEW: joint review passed, no rule against it");
    assertThat(text(gate.get("PEND")))
        .isEqualTo("no GATE-JOINT-REVIEW: joint review not passed: pending");
    assertThat(text(gate.get("NULL")))
        .isEqualTo("no GATE-JOINT-REVIEW: joint review not passed: pending");
    assertThat(text(gate.get("LATE")))
        .isEqualTo("no GATE-FORCE: in force on 334 of 365 days of the period");
    assertThat(text(gate.get("ENDED")))
        .isEqualTo("no GATE-FORCE: in force on 181 of 365 days of the period");
    assertThat(text(gate.get("TWO"))).startsWith("yes");
    assertThat(text(gate.get("PROC")))
        .isEqualTo("no GATE-LEGAL-BASIS: process indicator without a legal basis");
    assertThat(text(gate.get("LAW"))).startsWith("yes GATE");
    assertThat(text(gate.get("TRACE")))
        .isEqualTo("no GATE-LEGAL-BASIS: trace indicator without a legal basis");
    assertThat(text(gate.get("HIDE")))
        .isEqualTo(
            "no review GATE-KIND: declared as outcome, its text says \"点赞\": a reviewer decides");
    assertThat(text(gate.get("HIDE2")))
        .startsWith("no review GATE-KIND")
        .contains("\"Number of Meetings\"");
    assertThat(text(gate.get("WORD"))).startsWith("yes GATE");
    assertThat(gate.get("PROC").<String>getAs(IndicatorGate.CITATION))
        .startsWith("GATE-LEGAL-BASIS (policy of demo county from 2018-01-01; ");
    assertThat(gate.get("LATE").<String>getAs(IndicatorGate.REASON_ZH))
        .isEqualTo("期间 365 天中仅 334 天有效");
  }

  @Test
  void anIssuerKeepsItsFirstReviewedUpToTheCap() {
    Map<String, Row> gate = answers(RULES);

    assertThat(List.of("C1", "C2", "C3", "C4", "C5"))
        .allMatch(id -> gate.get(id).<Boolean>getAs(IndicatorGate.ADMITTED));
    assertThat(text(gate.get("C6")))
        .isEqualTo("no GATE-ISSUER-CAP: over the cap of 5 per issuer: number 6");
    assertThat(text(gate.get("C0"))).startsWith("no GATE-JOINT-REVIEW");
  }

  @Test
  void aReviewerDecidesTheKind() {
    Map<String, Row> gate =
        answers(
            RULES,
            "d1 | indicator | HIDE  | process | 2025-01-01T00:00:00Z",
            "d2 | indicator | HIDE  | outcome | 2025-02-01T00:00:00Z",
            "d3 | indicator | HIDE2 | process | 2025-02-01T00:00:00Z",
            "d4 | indicator | PROC  | keep    | 2025-02-01T00:00:00Z");

    assertThat(text(gate.get("HIDE"))).startsWith("yes GATE-JOINT-REVIEW");
    assertThat(text(gate.get("HIDE2"))).startsWith("no GATE-LEGAL-BASIS: process indicator");
    assertThat(text(gate.get("PROC"))).startsWith("no GATE-LEGAL-BASIS");
  }

  @Test
  void g12RulesThatNobodyConfirmedOrAdoptedRefuseNothing() {
    Rule memory = RULES.get(2);
    Rule unconfirmed =
        new Rule(
            memory.id(),
            memory.domain(),
            memory.condition(),
            memory.effect(),
            memory.parameters(),
            memory.source(),
            Rule.Certainty.MEMORY,
            false,
            java.util.Optional.empty(),
            memory.validFrom(),
            memory.validTo(),
            memory.sentenceEn(),
            memory.sentenceZh());
    Map<String, Row> gate = answers(List.of(unconfirmed));

    assertThat(gate.values()).allMatch(row -> row.getAs(IndicatorGate.ADMITTED));
    assertThat(text(gate.get("PROC"))).isEqualTo("yes none: no rule in force refuses it");
  }

  @Test
  void aCapWithoutANumberIsRefused() {
    Rule cap = RULES.get(4);
    Rule broken =
        new Rule(
            cap.id(),
            cap.domain(),
            cap.condition(),
            cap.effect(),
            Map.of("max", "few"),
            cap.source(),
            cap.certainty(),
            false,
            cap.adoptedBy(),
            cap.validFrom(),
            cap.validTo(),
            cap.sentenceEn(),
            cap.sentenceZh());
    assertThatThrownBy(() -> answers(List.of(broken)))
        .hasMessage("Rule GATE-ISSUER-CAP needs the whole number `parameters.max`, it has `few`.");
  }
}

package org.cadreprofiles.score.proposal;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.format_string;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.round;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.cadreprofiles.table.Score;

/** Why a grade is proposed, in sentences with the figures behind them. */
final class ProposalWords {
  private ProposalWords() {}

  static Column english(Column contested, Column lowBy) {
    Column place =
        format_string(
            "Place %s of %s in the peer group, between %s and %s with 90 %% certainty.",
            col(Score.RANK), col(Score.PEERS), col(Score.RANK_LOW), col(Score.RANK_HIGH));
    Column seats =
        when(
                col(OutstandingLine.QUOTA_BY).isNull(),
                lit(
                    "No confirmed or adopted rule says how many of the unit may be outstanding, so"
                        + " nobody is proposed."))
            .otherwise(
                format_string(
                    "Of %s people of the unit graded under this rule %s may be outstanding.",
                    col(OutstandingLine.GRADED), col(OutstandingLine.SEATS)));
    Column line =
        when(contested, lit("The line runs through this interval: a person decides."))
            .when(
                col(Sanctioned.BARRED_BY).isNotNull(),
                lit("A sanction that counted in the year bars the best grade."))
            .when(
                col(OutstandingLine.LINE).isNull(),
                when(col(OutstandingLine.SEATS).gt(0), lit("All of them fit.")))
            .when(
                col(Standing.AT).gt(col(OutstandingLine.LINE)),
                lit("The whole interval lies above the line."))
            .otherwise(lit("The whole interval lies below the line."));
    Column low =
        when(lowBy.isNotNull(), lit("The whole interval of the score lies below the limit."));
    Column withheld =
        when(
            col(Score.WITHHELD_SHARE).gt(0),
            format_string(
                "%s %% of the weight is withheld while questions are open; nothing adverse rests"
                    + " on it.",
                percent()));
    Column graded = concat_ws(" ", place, seats, line, low, withheld);
    return when(
            col(Sanctioned.WITHHELD_BY).isNotNull(),
            lit("A sanction was in effect at the end of the year: comment, no grade."))
        .when(col(Score.SCORE).isNull(), coalesce(col(Score.WHY), lit("There is no score.")))
        .otherwise(graded);
  }

  static Column chinese(Column contested, Column lowBy) {
    Column place =
        format_string(
            "在同类%2$s人中列第%1$s位（90%%把握在第%3$s至第%4$s位之间）。",
            col(Score.RANK), col(Score.PEERS), col(Score.RANK_LOW), col(Score.RANK_HIGH));
    Column seats =
        when(col(OutstandingLine.QUOTA_BY).isNull(), lit("尚无已确认或已采纳的规则规定优秀名额，故不建议优秀。"))
            .otherwise(
                format_string(
                    "本单位按此规则参评%s人，优秀名额%s人。",
                    col(OutstandingLine.GRADED), col(OutstandingLine.SEATS)));
    Column line =
        when(contested, lit("名额线落在该区间之内，须由人决定。"))
            .when(col(Sanctioned.BARRED_BY).isNotNull(), lit("当年有计入的处分，不得评为优秀。"))
            .when(
                col(OutstandingLine.LINE).isNull(),
                when(col(OutstandingLine.SEATS).gt(0), lit("名额可容纳全部人员。")))
            .when(col(Standing.AT).gt(col(OutstandingLine.LINE)), lit("整个区间在名额线以上。"))
            .otherwise(lit("整个区间在名额线以下。"));
    Column low = when(lowBy.isNotNull(), lit("分数的整个区间低于规定分值。"));
    Column withheld =
        when(
            col(Score.WITHHELD_SHARE).gt(0),
            format_string("有%s%%的权重因疑问未决而暂不计，不据此作不利建议。", percent()));
    Column graded = concat_ws("", place, seats, line, low, withheld);
    return when(col(Sanctioned.WITHHELD_BY).isNotNull(), lit("年末处于处分期内，只写评语，不定等次。"))
        .when(col(Score.SCORE).isNull(), lit("无参考分，须由人决定。"))
        .otherwise(graded);
  }

  private static Column percent() {
    return round(col(Score.WITHHELD_SHARE).multiply(100), 1).cast("string");
  }
}

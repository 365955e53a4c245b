package org.cadreprofiles.profile.fact;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.posexplode;

import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.cadreprofiles.rule.Rules;
import org.cadreprofiles.table.DisciplineCase;

/**
 * Sanctions that discipline cases led to, one fact each.
 *
 * <p>A sanction counts from the day it takes effect (where that is missing, the day it was decided)
 * through the last day of its effect period, which only a rule of domain sanction can give: without
 * one that is confirmed or adopted it never counts (safeguards G2, G12).
 */
record Sanctions(Rules rules) implements FactSource {

  private static final String KIND = "sanction";
  private static final String SANCTION = "one_sanction";
  private static final String ITEM = "item_of_record";

  // Fields of the struct that the contract of silver.discipline_case gives each sanction.
  private static final String TRACK_FIELD = "track";
  private static final String KIND_FIELD = "kind";
  private static final String DECIDED_ON = "decided_on";
  private static final String EFFECTIVE_ON = "effective_on";

  @Override
  public Dataset<Row> facts(KnownRecords known) {
    Column day = known.day();
    Column track = field(TRACK_FIELD);
    Column kind = field(KIND_FIELD);
    Column decided =
        coalesce(field(DECIDED_ON), field(EFFECTIVE_ON), col(DisciplineCase.CONCLUDED_ON));
    Column from = coalesce(field(EFFECTIVE_ON), decided, col(DisciplineCase.RECEIVED_ON));
    EffectPeriod period =
        new EffectPeriod(rules, KIND, Map.of(TRACK_FIELD, track, KIND_FIELD, kind));
    Verdict verdict =
        Cases.reasons(rules, known)
            .unless(from.gt(day), Reasons.NOT_YET_EFFECTIVE)
            .unless(not(Effect.decides()), Reasons.UNCONFIRMED_RULE, Effect.rule())
            .unless(Effect.lastDay().lt(day), Reasons.EXPIRED, Effect.rule())
            .otherwiseCounts(Effect.rule());
    Phrase detail =
        Phrase.of(
            Phrase.words("Sanction: ", "处分："),
            Vocabulary.TRACK.of(track),
            Phrase.words(" ", ""),
            Vocabulary.SANCTION.of(kind),
            Phrase.of(
                Phrase.words(", in effect from ", "，自"), Phrase.value(from), Phrase.words("", "起")),
            Phrase.of(
                    Phrase.words(" through ", "至"),
                    Phrase.value(Effect.lastDay()),
                    Phrase.words("", "止"))
                .where(Effect.lastDay().isNotNull()),
            Cases.cleared(day));
    Dataset<Row> sanctions =
        known
            .linked(DisciplineCase.TABLE)
            .select(
                col("*"),
                posexplode(col(DisciplineCase.SANCTIONS)).as(new String[] {ITEM, SANCTION}))
            .filter(coalesce(decided.leq(day), from.leq(day)));
    return new Fact(
            KIND,
            DisciplineCase.TABLE,
            lit(Fact.NEGATIVE),
            from,
            Effect.lastDay(),
            col(ITEM),
            verdict,
            Fact.NO_AMOUNT,
            detail)
        .of(period.added(sanctions, from));
  }

  private static Column field(String name) {
    return col(SANCTION).getField(name);
  }
}

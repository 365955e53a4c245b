package org.cadreprofiles.profile.fact;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.cadreprofiles.rule.Rules;
import org.cadreprofiles.table.Petition;

/**
 * Petitions about a person; only one closed as substantiated, wholly or partly, counts.
 *
 * <p>It counts from the day it was closed, for as long as a rule of domain petition says, without
 * end where no applicable rule does.
 */
record Petitions(Rules rules) implements FactSource {

  private static final String KIND = "petition";

  @Override
  public Dataset<Row> facts(KnownRecords known) {
    Column day = known.day();
    Column outcome = col(Petition.OUTCOME);
    Column closed = when(col(Petition.CLOSED_ON).leq(day), col(Petition.CLOSED_ON));
    Column clarified = col(Petition.CLARIFIED_ON).leq(day);
    EffectPeriod period = new EffectPeriod(rules, KIND, Map.of("outcome", outcome));
    Verdict verdict =
        Reasons.none()
            .unless(clarified, Reasons.CLEARED, new CitedRules(rules, known.asOf()).clearing())
            .unless(
                closed.isNull().or(outcome.isNull()).or(outcome.equalTo("pending")), Reasons.OPEN)
            .unless(outcome.isin("unsubstantiated", "false_accusation"), Reasons.UNSUBSTANTIATED)
            .unless(Effect.lastDay().lt(day), Reasons.EXPIRED, Effect.rule())
            .otherwiseCounts(Effect.decidingRule());
    Phrase open = Phrase.words("not closed", "未办结").where(closed.isNull());
    Phrase detail =
        Phrase.of(
            Phrase.words("Petition by ", "信访（"),
            Vocabulary.CHANNEL.of(col(Petition.CHANNEL)),
            Phrase.words(" (", "，"),
            Phrase.value(col(Petition.CATEGORY)),
            Phrase.words("): ", "）："),
            open,
            Vocabulary.OUTCOME.of(outcome).where(closed.isNotNull()),
            Phrase.of(
                    Phrase.words("; publicly cleared on ", "；已于"),
                    Phrase.value(col(Petition.CLARIFIED_ON)),
                    Phrase.words("", "公开澄清"))
                .where(clarified));
    return new Fact(
            KIND,
            Petition.TABLE,
            lit(Fact.NEGATIVE),
            coalesce(closed, col(Petition.RECEIVED_ON)),
            Effect.lastDay(),
            Fact.FIRST_ITEM,
            verdict,
            Fact.NO_AMOUNT,
            detail)
        .begun(period.added(known.linked(Petition.TABLE), closed), known.day());
  }
}

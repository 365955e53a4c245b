package org.cadreprofiles.profile.fact;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.cadreprofiles.rule.Rules;
import org.cadreprofiles.table.Commendation;

/**
 * Commendations, which speak for a person; the figure is the level, 5 national to 1 township.
 *
 * <p>One counts for as long as a rule of domain commendation says, without end where none does.
 */
record Commendations(Rules rules) implements FactSource {

  private static final String KIND = "commendation";

  @Override
  public Dataset<Row> facts(KnownRecords known) {
    Column level = col(Commendation.LEVEL);
    Column awarded = col(Commendation.AWARDED_ON);
    EffectPeriod period = new EffectPeriod(rules, KIND, Map.of("level", level));
    Verdict verdict =
        Reasons.none()
            .unless(Effect.lastDay().lt(known.day()), Reasons.EXPIRED, Effect.rule())
            .otherwiseCounts(Effect.decidingRule());
    Phrase detail =
        Phrase.of(
            Phrase.words("Commendation, ", "表彰："),
            Vocabulary.LEVEL.of(level),
            Phrase.words(" level: ", ""),
            Phrase.value(col(Commendation.KIND)),
            Phrase.words(" (", "（"),
            Phrase.value(col(Commendation.REFERENCE)),
            Phrase.words(")", "）"));
    return new Fact(
            KIND,
            Commendation.TABLE,
            lit(Fact.POSITIVE),
            awarded,
            Effect.lastDay(),
            Fact.FIRST_ITEM,
            verdict,
            height(level),
            detail)
        .begun(period.added(known.linked(Commendation.TABLE), awarded), known.day());
  }

  private static Column height(Column level) {
    return when(level.equalTo("national"), 5)
        .when(level.equalTo("province"), 4)
        .when(level.equalTo("city"), 3)
        .when(level.equalTo("county"), 2)
        .when(level.equalTo("township"), 1);
  }
}

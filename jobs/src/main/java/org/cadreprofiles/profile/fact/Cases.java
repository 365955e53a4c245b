package org.cadreprofiles.profile.fact;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.when;

import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.cadreprofiles.rule.Rules;
import org.cadreprofiles.table.DisciplineCase;

/**
 * Discipline cases, one fact each; what a case led to is a fact of its own ({@link Sanctions}).
 *
 * <p>A concluded case that led to sanctions is informational, because they count in its place. One
 * that led to none counts from the day it was concluded, for as long as a rule of domain discipline
 * says, without end where no applicable rule does.
 */
record Cases(Rules rules) implements FactSource {

  private static final String KIND = "discipline_case";

  @Override
  public Dataset<Row> facts(KnownRecords known) {
    Column day = known.day();
    Column status = col(DisciplineCase.STATUS);
    Column concluded = concludedOn(day);
    EffectPeriod period =
        new EffectPeriod(
            rules, "discipline", Map.of("form", col(DisciplineCase.FORM).cast("string")));
    Column sanctions = coalesce(size(col(DisciplineCase.SANCTIONS)), lit(0));
    Verdict verdict =
        reasons(rules, known)
            .unless(sanctions.gt(0), Reasons.INFORMATIONAL)
            .unless(Effect.lastDay().lt(day), Reasons.EXPIRED, Effect.rule())
            .otherwiseCounts(Effect.decidingRule());
    Phrase detail =
        Phrase.of(
            Phrase.words("Discipline case ", "纪检案件"),
            Vocabulary.CASE_STATUS.of(status),
            Phrase.of(
                    Phrase.words(", form ", "，第"),
                    Phrase.value(col(DisciplineCase.FORM)),
                    Phrase.words(" of the four forms of supervision", "种形态"))
                .where(col(DisciplineCase.FORM).isNotNull()),
            cleared(day));
    return new Fact(
            KIND,
            DisciplineCase.TABLE,
            lit(Fact.NEGATIVE),
            coalesce(concluded, col(DisciplineCase.RECEIVED_ON)),
            Effect.lastDay(),
            Fact.FIRST_ITEM,
            verdict,
            col(DisciplineCase.FORM),
            detail)
        .begun(period.added(known.linked(DisciplineCase.TABLE), concluded), known.day());
  }

  /** Day on which the case was concluded, if that was by the day. */
  static Column concludedOn(Column day) {
    Column concluded = col(DisciplineCase.CONCLUDED_ON);
    return when(concluded.leq(day), concluded);
  }

  /** What keeps a case, and everything that came of it, from counting. */
  static Reasons reasons(Rules rules, KnownRecords known) {
    Column day = known.day();
    Column status = col(DisciplineCase.STATUS);
    CitedRules cited = new CitedRules(rules, known.asOf());
    return Reasons.none()
        .unless(col(DisciplineCase.CLARIFIED_ON).leq(day), Reasons.CLEARED, cited.clearing())
        .unless(status.equalTo("revoked"), Reasons.REVOKED, cited.revocation())
        .unless(status.equalTo("withdrawn"), Reasons.WITHDRAWN)
        .unless(status.equalTo("dismissed"), Reasons.UNSUBSTANTIATED)
        .unless(status.notEqual("concluded").or(concludedOn(day).isNull()), Reasons.OPEN)
        .unless(col(DisciplineCase.REPLY_DUE_ON).geq(day), Reasons.NOT_FINAL);
  }

  /** Words that say since when the person is cleared. */
  static Phrase cleared(Column day) {
    return Phrase.of(
            Phrase.words("; publicly cleared on ", "；已于"),
            Phrase.value(col(DisciplineCase.CLARIFIED_ON)),
            Phrase.words("", "公开澄清"))
        .where(col(DisciplineCase.CLARIFIED_ON).leq(day));
  }
}

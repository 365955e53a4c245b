package org.cadreprofiles.profile.fact;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.date_add;
import static org.apache.spark.sql.functions.lit;

import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.cadreprofiles.rule.Rules;
import org.cadreprofiles.table.AuditFinding;

/**
 * Audit findings; one counts when it is final, undisputed and the person's responsibility.
 *
 * <p>It is final the day after the last day for comments. It counts from then on for as long as a
 * rule of domain audit says, without end where no applicable rule does; that it was put right since
 * is said, and counted in the profile.
 */
record AuditFindings(Rules rules) implements FactSource {

  private static final String KIND = "audit_finding";

  @Override
  public Dataset<Row> facts(KnownRecords known) {
    Column day = known.day();
    Column responsibility = col(AuditFinding.RESPONSIBILITY);
    Column commentDue = col(AuditFinding.COMMENT_DUE_ON);
    Column finalOn = coalesce(date_add(commentDue, 1), col(AuditFinding.PERIOD_TO));
    EffectPeriod period =
        new EffectPeriod(rules, "audit", Map.of("responsibility", responsibility));
    Verdict verdict =
        Reasons.none()
            .unless(coalesce(responsibility, lit("none")).equalTo("none"), Reasons.NOT_RESPONSIBLE)
            .unless(
                commentDue.geq(day),
                Reasons.NOT_FINAL,
                new CitedRules(rules, known.asOf()).commentWindow())
            .unless(col(AuditFinding.STATUS).equalTo("disputed"), Reasons.DISPUTED)
            .unless(Effect.lastDay().lt(day), Reasons.EXPIRED, Effect.rule())
            .otherwiseCounts(Effect.decidingRule());
    Phrase detail =
        Phrase.of(
            Phrase.words("Audit finding (", "审计问题（"),
            Phrase.value(col(AuditFinding.CATEGORY)),
            Phrase.words("), ", "），"),
            Vocabulary.RESPONSIBILITY.of(responsibility),
            Phrase.words(" responsibility, ", "，"),
            Vocabulary.AUDIT_STATUS.of(col(AuditFinding.STATUS)),
            Phrase.of(
                    Phrase.words(", CNY ", "，金额"),
                    Phrase.value(col(AuditFinding.AMOUNT)),
                    Phrase.words("", "元"))
                .where(col(AuditFinding.AMOUNT).isNotNull()));
    return new Fact(
            KIND,
            AuditFinding.TABLE,
            lit(Fact.NEGATIVE),
            col(AuditFinding.PERIOD_TO),
            Effect.lastDay(),
            Fact.FIRST_ITEM,
            verdict,
            col(AuditFinding.AMOUNT),
            detail)
        .begun(period.added(known.linked(AuditFinding.TABLE), finalOn), known.day());
  }
}

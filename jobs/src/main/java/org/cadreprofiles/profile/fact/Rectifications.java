package org.cadreprofiles.profile.fact;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.cadreprofiles.table.Rectification;

/**
 * Rectifications that a person is responsible for; to be read, never counted.
 *
 * <p>Whether they are closed on time is an indicator; to count lateness here again would count it
 * twice.
 */
public record Rectifications() implements FactSource {

  private static final String KIND = "rectification";

  @Override
  public Dataset<Row> facts(KnownRecords known) {
    Column closed = closedOn(known.day());
    Verdict verdict =
        Reasons.none()
            .unless(closed.isNull(), Reasons.OPEN)
            .unless(lit(true), Reasons.INFORMATIONAL)
            .otherwiseCounts();
    Phrase late = Phrase.words(" (late)", "（逾期）").where(closed.gt(col(Rectification.DUE_ON)));
    Phrase state =
        Phrase.of(
            Phrase.words("open, due on ", "未销号，期限").where(closed.isNull()),
            Phrase.value(col(Rectification.DUE_ON)).where(closed.isNull()),
            Phrase.words("closed on ", "已销号：").where(closed.isNotNull()),
            Phrase.value(closed),
            late);
    Phrase detail =
        Phrase.of(
            Phrase.words("Rectification (", "整改（"),
            Vocabulary.CONCERN.of(col(Rectification.CONCERNS_KIND)),
            Phrase.words("): ", "）："),
            state);
    return new Fact(
            KIND,
            Rectification.TABLE,
            lit(Fact.NEUTRAL),
            col(Rectification.OPENED_ON),
            closed,
            Fact.FIRST_ITEM,
            verdict,
            Fact.NO_AMOUNT,
            detail)
        .begun(known.linked(Rectification.TABLE), known.day());
  }

  /** Day on which an action was closed, if that was by the day; null while it is open. */
  public static Column closedOn(Column day) {
    Column closed = coalesce(col(Rectification.CLOSED_ON), col(Rectification.DUE_ON));
    Column done =
        col(Rectification.STATUS)
            .equalTo("closed")
            .and(not(coalesce(col(Rectification.CLOSED_ON).gt(day), lit(false))));
    return when(done, closed);
  }
}

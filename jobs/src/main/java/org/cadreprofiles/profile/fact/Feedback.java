package org.cadreprofiles.profile.fact;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.make_date;
import static org.apache.spark.sql.functions.round;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.cadreprofiles.table.CommunityFeedback;

/**
 * Answers of residents, one fact per question; the share favourable, empty for a small group.
 *
 * @param smallestGroup fewest respondents whose answers are shown
 */
record Feedback(int smallestGroup) implements FactSource {

  private static final String KIND = "community_feedback";
  private static final int DECIMALS = 4;
  private static final int PERCENT = 100;
  private static final int LAST_MONTH = 12;
  private static final int LAST_DAY = 31;

  @Override
  public Dataset<Row> facts(KnownRecords known) {
    Column respondents = col(CommunityFeedback.RESPONDENTS);
    Column shown = respondents.geq(smallestGroup);
    Column share =
        when(
            shown,
            round(col(CommunityFeedback.FAVOURABLE).cast("double").divide(respondents), DECIMALS));
    Phrase answers =
        Phrase.of(
                Phrase.value(round(share.multiply(PERCENT), 1)),
                Phrase.words(" % of ", "%，"),
                Phrase.value(respondents),
                Phrase.words(" respondents favourable", "人答卷"))
            .where(shown);
    Phrase suppressed =
        Phrase.words(
                "too few respondents to show (fewer than " + smallestGroup + ")",
                "答卷人数不足" + smallestGroup + "人，不予显示")
            .where(respondents.lt(smallestGroup));
    Phrase detail =
        Phrase.of(
            Phrase.words("Residents on \"", "群众评议“"),
            Phrase.value(col(CommunityFeedback.QUESTION)),
            Phrase.words("\": ", "”："),
            answers,
            suppressed);
    return Fact.informational(
            KIND,
            CommunityFeedback.TABLE,
            make_date(col(CommunityFeedback.YEAR), lit(1), lit(1)),
            make_date(col(CommunityFeedback.YEAR), lit(LAST_MONTH), lit(LAST_DAY)),
            share,
            detail)
        .begun(known.linked(CommunityFeedback.TABLE), known.day());
  }
}

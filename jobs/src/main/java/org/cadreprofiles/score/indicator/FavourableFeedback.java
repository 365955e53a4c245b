package org.cadreprofiles.score.indicator;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.sum;

import java.time.LocalDate;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.cadreprofiles.score.card.ScorePeriod;
import org.cadreprofiles.table.CommunityFeedback;
import org.cadreprofiles.table.Tables;

/**
 * Favourable answers of residents about a unit, in percent of all answers to the year's questions.
 *
 * <p>Answers arrive added up. Those who answered one question answered the others too, so the error
 * is that of as many people as the best answered question has.
 */
public record FavourableFeedback() implements ComputedIndicator {
  /** Fewer respondents than the promise about small groups (G6) asks for say nothing. */
  private static final int MINIMUM_RESPONDENTS = 5;

  private static final String PEOPLE = "people_who_answered";
  private static final String ANSWERS = "answers";
  private static final String FAVOURABLE = "favourable_answers";

  @Override
  public String name() {
    return "favourable_feedback";
  }

  @Override
  public boolean ofUnit() {
    return true;
  }

  @Override
  public Dataset<Row> results(Tables in, String indicatorId, ScorePeriod period, LocalDate asOf) {
    Dataset<Row> units =
        in.read(CommunityFeedback.TABLE)
            .filter(
                col(CommunityFeedback.YEAR).between(period.from().getYear(), period.to().getYear()))
            .filter(col(CommunityFeedback.UNIT_ID).isNotNull())
            .filter(col(CommunityFeedback.RESPONDENTS).geq(MINIMUM_RESPONDENTS))
            .groupBy(col(CommunityFeedback.UNIT_ID).as(Result.SUBJECT))
            .agg(
                max(col(CommunityFeedback.RESPONDENTS)).as(PEOPLE),
                sum(col(CommunityFeedback.RESPONDENTS)).as(ANSWERS),
                sum(col(CommunityFeedback.FAVOURABLE)).as(FAVOURABLE));
    return Result.only(
        ShareOf.told(
                units,
                col(FAVOURABLE).divide(col(ANSWERS)).multiply(col(PEOPLE)),
                col(PEOPLE),
                indicatorId)
            .withColumn(Result.FROM, lit(period.from()))
            .withColumn(Result.TO, lit(period.knownTo(asOf)))
            .withColumn(
                Result.EVIDENCE,
                concat(
                    lit(CommunityFeedback.TABLE + " where " + CommunityFeedback.UNIT_ID + " = '"),
                    col(Result.SUBJECT),
                    lit(
                        "' and "
                            + CommunityFeedback.YEAR
                            + " between "
                            + period.from().getYear()
                            + " and "
                            + period.to().getYear()))));
  }
}

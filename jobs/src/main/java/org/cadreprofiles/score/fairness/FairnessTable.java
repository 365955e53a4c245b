package org.cadreprofiles.score.fairness;

import static org.apache.spark.sql.functions.add_months;
import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max_by;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import java.time.LocalDate;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.cadreprofiles.score.card.ScorePeriod;
import org.cadreprofiles.score.indicator.LinkedRecords;
import org.cadreprofiles.table.Fairness;
import org.cadreprofiles.table.IdentityLink;
import org.cadreprofiles.table.Roster;
import org.cadreprofiles.table.Score;
import org.cadreprofiles.table.Tables;

/**
 * How the scores of groups differ: by sex, by age at the period's end, by kind of post.
 *
 * <p>Sex and age are compared inside peer groups, lest the groups' posts be compared instead; kinds
 * of post never share a peer group and are compared as they are. Groups of fewer than ten are not
 * shown.
 */
public final class FairnessTable {
  static final String GROUPED = "grouped";

  private static final String SEX = "sex";
  private static final String AGE_BAND = "age_band";
  private static final String POST_KIND = "post_kind";
  private static final String UNKNOWN = "unknown";
  private static final int[] BANDS = {35, 45, 55};

  private FairnessTable() {}

  /**
   * The table of one period.
   *
   * @param in reads gold.score, gold.identity_link, silver.roster
   * @param seed start of the bootstrap's random numbers
   * @return rows of gold.fairness
   */
  public static Dataset<Row> of(Tables in, ScorePeriod period, long seed) {
    Dataset<Row> grouped =
        people(in, period)
            .withColumn(
                GROUPED,
                explode(
                    array(
                        of(SEX, sex()),
                        of(AGE_BAND, ageBand(period.to())),
                        of(POST_KIND, coalesce(col(Roster.POST_KIND), lit(UNKNOWN))))))
            .select(
                col(GROUPED).getField(Fairness.GROUPING).as(Fairness.GROUPING),
                col(GROUPED).getField(Fairness.GROUP_VALUE).as(Fairness.GROUP_VALUE),
                col(Score.PEER_GROUP),
                col(Score.SCORE),
                col(Score.CADRE_ID));
    return grouped
        .groupBy(col(Fairness.GROUPING))
        .as(Encoders.STRING(), Encoders.row(grouped.schema()))
        .flatMapGroups(new GroupDifferences(seed, POST_KIND), Encoders.row(GroupDifferences.SCHEMA))
        .withColumn(Fairness.PERIOD_FROM, lit(period.from()))
        .withColumn(Fairness.PERIOD_TO, lit(period.to()))
        .select(
            col(Fairness.PERIOD_FROM),
            col(Fairness.PERIOD_TO),
            col(Fairness.GROUPING),
            col(Fairness.GROUP_VALUE),
            col(Fairness.OUTCOME),
            col(Fairness.DIFFERENCE),
            col(Fairness.LOW),
            col(Fairness.HIGH),
            col(Fairness.PEOPLE));
  }

  private static Dataset<Row> people(Tables in, ScorePeriod period) {
    Column newest = struct(col(Roster.VALID_FROM), col(Roster.RECORD_ID));
    Dataset<Row> roster =
        LinkedRecords.of(in, Roster.TABLE)
            .filter(col(Roster.VALID_FROM).leq(lit(period.to())))
            .groupBy(col(IdentityLink.CADRE_ID))
            .agg(
                max_by(col(Roster.SEX), newest).as(Roster.SEX),
                max_by(col(Roster.BIRTH_DATE), newest).as(Roster.BIRTH_DATE),
                max_by(col(Roster.POST_KIND), newest).as(Roster.POST_KIND));
    return in.read(Score.TABLE)
        .filter(col(Score.STATUS).equalTo(lit("current")).and(col(Score.SCORE).isNotNull()))
        .filter(col(Score.PERIOD_FROM).equalTo(lit(period.from())))
        .filter(col(Score.PERIOD_TO).equalTo(lit(period.to())))
        .join(roster, new String[] {Score.CADRE_ID});
  }

  private static Column of(String grouping, Column group) {
    return struct(lit(grouping).as(Fairness.GROUPING), group.as(Fairness.GROUP_VALUE));
  }

  /** Codes of GB/T 2261.1. */
  private static Column sex() {
    return when(col(Roster.SEX).equalTo(lit("1")), lit("male"))
        .when(col(Roster.SEX).equalTo(lit("2")), lit("female"))
        .otherwise(lit(UNKNOWN));
  }

  private static Column ageBand(LocalDate day) {
    Column band = lit(BANDS[BANDS.length - 1] + " and over");
    for (int i = BANDS.length - 1; i >= 0; i--) {
      String name = i == 0 ? "under " + BANDS[0] : BANDS[i - 1] + " to " + (BANDS[i] - 1);
      band =
          when(add_months(col(Roster.BIRTH_DATE), 12 * BANDS[i]).gt(lit(day)), lit(name))
              .otherwise(band);
    }
    return when(col(Roster.BIRTH_DATE).isNull(), lit(UNKNOWN)).otherwise(band);
  }
}

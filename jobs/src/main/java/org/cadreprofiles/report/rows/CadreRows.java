package org.cadreprofiles.report.rows;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.struct;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.cadreprofiles.table.CadreProfile;
import org.cadreprofiles.table.Indicator;
import org.cadreprofiles.table.Portrait;
import org.cadreprofiles.table.ProfileEvent;
import org.cadreprofiles.table.ReceivedFile;
import org.cadreprofiles.table.Score;
import org.cadreprofiles.table.ScorePart;
import org.cadreprofiles.table.Tables;

/**
 * One row per cadre with everything the person's page shows: the profile's columns, and in arrays
 * of structs the scores, the parts of the latest one, the dated facts and the portrait. The arrays
 * are in no order; the page sorts them.
 */
public final class CadreRows {
  /** All score rows of the person, superseded ones included. */
  public static final String SCORES = "scores";

  /** Parts of the current score of the latest period, with {@link Names#NAME}. */
  public static final String PARTS = "parts";

  /** Dated facts, with {@link Names#PATH}. */
  public static final String EVENTS = "facts";

  /** Sentences of the portrait. */
  public static final String PORTRAIT = "portrait";

  private CadreRows() {}

  /**
   * The rows, in parts of a size that the driver can hold one at a time, each sorted by id.
   *
   * @param profile profiles that get a page
   * @param parts into how many parts, 1 or more
   */
  public static Dataset<Row> of(Dataset<Row> profile, Tables in, int parts) {
    return profile
        .join(scores(in), new String[] {Score.CADRE_ID}, "left")
        .join(scoreParts(in), new String[] {ScorePart.CADRE_ID}, "left")
        .join(events(in), new String[] {ProfileEvent.CADRE_ID}, "left")
        .join(portrait(in), new String[] {Portrait.CADRE_ID}, "left")
        .repartition(parts, col(CadreProfile.CADRE_ID))
        .sortWithinPartitions(col(CadreProfile.CADRE_ID));
  }

  private static Dataset<Row> scores(Tables in) {
    return grouped(in.read(Score.TABLE), Score.CADRE_ID, SCORES);
  }

  private static Dataset<Row> scoreParts(Tables in) {
    Dataset<Row> latest =
        LatestScores.of(in.read(Score.TABLE))
            .select(
                col(Score.CADRE_ID),
                col(Score.PERIOD_FROM),
                col(Score.PERIOD_TO),
                col(Score.REVISION));
    Dataset<Row> names =
        Names.indicators(in.read(Indicator.TABLE))
            .select(col(Indicator.INDICATOR_ID), col(Names.NAME), col(Indicator.UNIT_OF_MEASURE));
    Dataset<Row> parts =
        in.read(ScorePart.TABLE)
            .join(
                latest,
                new String[] {
                  ScorePart.CADRE_ID, ScorePart.PERIOD_FROM, ScorePart.PERIOD_TO, ScorePart.REVISION
                },
                "left_semi");
    return grouped(
        parts
            .join(
                broadcast(names),
                col(ScorePart.PART_ID).equalTo(col(Indicator.INDICATOR_ID)),
                "left")
            .drop(col(Indicator.INDICATOR_ID)),
        ScorePart.CADRE_ID,
        PARTS);
  }

  private static Dataset<Row> events(Tables in) {
    Dataset<Row> files = Names.files(in.read(ReceivedFile.TABLE));
    return grouped(
        in.read(ProfileEvent.TABLE)
            .join(
                broadcast(files),
                col(ProfileEvent.SOURCE_FILE_ID).equalTo(col(ReceivedFile.FILE_ID)),
                "left")
            .drop(col(ReceivedFile.FILE_ID)),
        ProfileEvent.CADRE_ID,
        EVENTS);
  }

  private static Dataset<Row> portrait(Tables in) {
    return grouped(in.read(Portrait.TABLE), Portrait.CADRE_ID, PORTRAIT);
  }

  private static Dataset<Row> grouped(Dataset<Row> rows, String key, String name) {
    Column[] rest =
        java.util.Arrays.stream(rows.columns())
            .filter(column -> !column.equals(key))
            .map(org.apache.spark.sql.functions::col)
            .toArray(Column[]::new);
    return rows.groupBy(col(key)).agg(collect_list(struct(rest)).as(name));
  }
}

package org.cadreprofiles.score;

import java.util.Comparator;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.cadreprofiles.score.revision.Revisions;
import org.cadreprofiles.score.revision.ScoreTables;
import org.cadreprofiles.table.Score;
import org.cadreprofiles.table.ScorePart;
import org.cadreprofiles.testing.SharedSpark;

/**
 * Both tables of a run, collected once.
 *
 * @param scores rows of gold.score, by cadre and revision
 * @param parts rows of gold.score_part, by cadre, part and revision
 */
public record ScoredRows(List<Row> scores, List<Row> parts) {

  public static ScoredRows of(ScoreTables tables) {
    Comparator<Row> byScore =
        Comparator.<Row, String>comparing(row -> row.getAs(Score.CADRE_ID))
            .thenComparing(row -> row.<Integer>getAs(Score.REVISION));
    Comparator<Row> byPart =
        Comparator.<Row, String>comparing(row -> row.getAs(ScorePart.CADRE_ID))
            .thenComparing(row -> row.<String>getAs(ScorePart.PART_ID))
            .thenComparing(row -> row.<Integer>getAs(ScorePart.REVISION));
    return new ScoredRows(
        tables.scores().collectAsList().stream().sorted(byScore).toList(),
        tables.parts().collectAsList().stream().sorted(byPart).toList());
  }

  /** Both tables after a run, as rows of their own, the way a lake hands them on. */
  public static ScoreTables revised(ScoreTables before, ScoreTables now) {
    Revisions revisions = new Revisions(before, now);
    Dataset<Row> scores = local(revisions.scores());
    return new ScoreTables(scores, local(revisions.parts(scores)));
  }

  private static Dataset<Row> local(Dataset<Row> rows) {
    return SharedSpark.session().createDataFrame(rows.collectAsList(), rows.schema());
  }

  /** The latest revision of a cadre's score. */
  Row score(String cadre) {
    return scores.stream()
        .filter(row -> row.getAs(Score.CADRE_ID).equals(cadre))
        .reduce((one, later) -> later)
        .orElseThrow(() -> new AssertionError(cadre + " has no score row"));
  }

  /** The latest revision of a part. */
  public Row part(String cadre, String part) {
    return parts.stream()
        .filter(row -> row.getAs(ScorePart.CADRE_ID).equals(cadre))
        .filter(row -> row.getAs(ScorePart.PART_ID).equals(part))
        .reduce((one, later) -> later)
        .orElseThrow(() -> new AssertionError(cadre + " has no part " + part));
  }

  double number(String cadre, String column) {
    return score(cadre).<Double>getAs(column);
  }

  double number(String cadre, String part, String column) {
    return part(cadre, part).<Double>getAs(column);
  }

  String text(String cadre, String part, String column) {
    return part(cadre, part).getAs(column);
  }
}

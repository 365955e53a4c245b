package org.cadreprofiles.lake;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.percentile_approx;
import static org.apache.spark.sql.functions.row_number;

import io.delta.tables.DeltaTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.expressions.Window;

/**
 * Does once, on a few rows, what every command does, so that the launcher can keep the classes it
 * loads in an archive (class-data sharing) and start later commands in half the time.
 *
 * <p>{@code bin/cadre} runs it after the first build; it answers nothing and leaves nothing.
 */
public final class FastStart {

  private static final String DELTA = "delta";
  private static final String ID = "id";
  private static final String GROUP = "part";
  private static final String VALUE = "value";
  private static final String RANK = "place";
  private static final String NUMBER = "n";
  private static final String OLD = "old";
  private static final String NEW = "new";
  private static final String NOTHING_MATCHES = "old.id = new.id and new.id < 0";
  private static final int ROWS = 100;

  private FastStart() {}

  /**
   * Runs the tour.
   *
   * @param args the conf directory and an empty directory to work in
   * @throws IOException if the directory cannot be written
   */
  public static void main(String[] args) throws IOException {
    SparkSession session = SparkSessions.open(Path.of(args[0]), "cadre-profiles fast start");
    Path work = Path.of(args[1]);
    Dataset<Row> rows =
        session
            .range(ROWS)
            .select(col(ID), col(ID).mod(lit(3)).as(GROUP), expr("concat('v', id)").as(VALUE));
    files(session, rows, work);
    shapes(rows);
    delta(session, rows, work.resolve(DELTA).toString());
    session.stop();
  }

  private static void files(SparkSession session, Dataset<Row> rows, Path work) throws IOException {
    String lines = Files.writeString(work.resolve("lines.txt"), "a,1\nb,2\n").toString();
    Dataset<String> text = session.read().textFile(lines);
    session.read().option("header", "false").csv(text).collectAsList();
    session
        .read()
        .schema("value string")
        .json(session.createDataset(List.of("{\"value\":\"x\"}"), Encoders.STRING()))
        .collectAsList();
    String parquet = work.resolve("parquet").toString();
    rows.write().parquet(parquet);
    session.read().parquet(parquet).collectAsList();
  }

  private static void shapes(Dataset<Row> rows) {
    rows.groupBy(col(GROUP))
        .agg(count(lit(1)).as(NUMBER), percentile_approx(col(ID), lit(0.5), lit(100)).as(VALUE))
        .join(rows.withColumnRenamed(VALUE, RANK), GROUP)
        .withColumn(RANK, row_number().over(Window.partitionBy(col(GROUP)).orderBy(col(ID))))
        .filter(col(RANK).leq(lit(2)))
        .orderBy(col(ID))
        .collectAsList();
  }

  private static void delta(SparkSession session, Dataset<Row> rows, String path) {
    rows.write().format(DELTA).partitionBy(GROUP).save(path);
    rows.write().format(DELTA).mode(SaveMode.Append).save(path);
    DeltaTable.forPath(session, path)
        .as(OLD)
        .merge(rows.distinct().as(NEW), NOTHING_MATCHES)
        .whenMatched()
        .updateAll()
        .whenNotMatched()
        .insertAll()
        .execute();
    session.read().format(DELTA).load(path).groupBy(col(GROUP)).count().collectAsList();
    DeltaTable.forPath(session, path).history(1).collectAsList();
  }
}

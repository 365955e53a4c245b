import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.spark.sql.DataFrameWriter;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Measures the floor of a run: Spark reads the landing files, and writes the rows of every table that the run left, and does
 * nothing else.
 *
 * <p>Usage: bench/floor LANDING LAKE OUT. Prints seconds per part; OUT is made anew.
 */
public final class Floor {
  private Floor() {}

  public static void main(String[] args) throws Exception {
    SparkSession spark =
        SparkSession.builder()
            .master("local[*]")
            .appName("floor")
            .config("spark.ui.enabled", "false")
            .config("spark.sql.extensions", "io.delta.sql.DeltaSparkSessionExtension")
            .config("spark.sql.catalog.spark_catalog", "org.apache.spark.sql.delta.catalog.DeltaCatalog")
            .config("spark.databricks.delta.snapshotPartitions", "2")
            .config("spark.sql.shuffle.partitions", "4")
            // As conf/spark-local.conf: no process for each file.
            .config("spark.hadoop.fs.file.impl", "org.cadreprofiles.lake.localfs.DirectLocalFileSystem")
            .config("spark.hadoop.fs.AbstractFileSystem.file.impl", "org.cadreprofiles.lake.localfs.DirectLocalFs")
            .getOrCreate();
    long begin = System.nanoTime();
    read(spark, Path.of(args[0]));
    double read = (System.nanoTime() - begin) / 1e9;
    long middle = System.nanoTime();
    write(spark, Path.of(args[1]), Path.of(args[2]));
    double write = (System.nanoTime() - middle) / 1e9;
    System.out.printf(Locale.ROOT, "read landing %.1f s, write tables %.1f s, floor %.1f s%n", read, write, read + write);
    spark.stop();
  }

  private static void read(SparkSession spark, Path landing) throws Exception {
    try (Stream<Path> files = Files.walk(landing)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        String name = file.getFileName().toString();
        if (name.startsWith(".")) {
          continue;
        }
        Dataset<Row> rows =
            name.endsWith(".parquet")
                ? spark.read().parquet(file.toString())
                : spark.read().text(file.toString());
        rows.write().format("noop").mode("overwrite").save();
      }
    }
  }

  private static void write(SparkSession spark, Path lake, Path out) throws Exception {
    try (Stream<Path> files = Files.walk(lake, 2)) {
      for (Path table : files.filter(path -> Files.isDirectory(path.resolve("_delta_log"))).sorted().toList()) {
        Dataset<Row> rows = spark.read().format("delta").load(table.toString());
        DataFrameWriter<Row> writer = rows.write().format("delta").mode("overwrite");
        if (partitionedByDay(table)) {
          writer = writer.partitionBy("day");
        }
        writer.save(out.resolve(lake.relativize(table)).toString());
      }
    }
  }

  private static boolean partitionedByDay(Path table) throws Exception {
    try (Stream<Path> entries = Files.list(table)) {
      List<String> names = entries.map(path -> path.getFileName().toString()).toList();
      return names.stream().anyMatch(name -> name.startsWith("day="));
    }
  }
}

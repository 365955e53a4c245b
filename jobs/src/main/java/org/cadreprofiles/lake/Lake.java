package org.cadreprofiles.lake;

import io.delta.tables.DeltaTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.cadreprofiles.table.Contract;
import org.cadreprofiles.table.Tables;

/** The lake: Delta tables at {@code <root>/<layer>/<table>}, each in the shape of its contract. */
public final class Lake {
  private final SparkSession spark;
  private final String root;
  private final Contracts contracts;

  /**
   * @param root directory or URI of the lake
   */
  public Lake(SparkSession spark, String root, Contracts contracts) {
    this.spark = spark;
    this.root =
        new Path(root)
            .makeQualified(java.net.URI.create("file:///"), workingDirectory())
            .toString();
    this.contracts = contracts;
  }

  /** The session that reads and writes it. */
  public SparkSession spark() {
    return spark;
  }

  /** Where the lake lies. */
  public String root() {
    return root;
  }

  /** The contract of a table. */
  public Contract contract(String table) {
    return contracts.get(table);
  }

  /** Where a table lies. */
  public String path(String table) {
    return root + "/" + table.replace('.', '/');
  }

  /** The latest version of a table, or empty when it was never written. */
  public OptionalLong version(String table) {
    return log(table).version();
  }

  /** The latest rows of a table; none, in the shape of its contract, when it was never written. */
  public Dataset<Row> read(String table) {
    return version(table).isPresent()
        ? spark.read().format("delta").load(path(table))
        : empty(table);
  }

  /** The rows of a table at a version. */
  public Dataset<Row> read(String table, long version) {
    return spark.read().format("delta").option("versionAsOf", version).load(path(table));
  }

  /** All tables at these versions; those without one have no rows. */
  public Tables at(Map<String, Long> versions) {
    return table -> versions.containsKey(table) ? read(table, versions.get(table)) : empty(table);
  }

  /** No rows, in the shape of the table's contract. */
  public Dataset<Row> empty(String table) {
    return spark.createDataFrame(List.of(), ContractShape.schema(contract(table)));
  }

  /**
   * The partition values of a table that changed after a version; empty when the log does not reach
   * back so far.
   */
  public Optional<List<String>> changedDays(String table, long after, long upTo) {
    String column = contract(table).partition().orElseThrow().name();
    return log(table).partitionsChanged(after, upTo, column);
  }

  /** The note left with the latest commit of a table. */
  public Optional<String> note(String table) {
    OptionalLong version = version(table);
    return version.isEmpty() ? Optional.empty() : log(table).note(version.getAsLong());
  }

  /** Rows of the table at its latest version, from the log where it can tell, else counted. */
  long rows(String table) {
    return read(table).count();
  }

  /** Takes a table back to a version, so that later ones leave no trace in its rows. */
  void restore(String table, long version) {
    DeltaTable.forPath(spark, path(table)).restoreToVersion(version);
  }

  /** Removes a table that was never published. */
  void drop(String table) {
    try {
      Path path = new Path(path(table));
      path.getFileSystem(hadoop()).delete(path, true);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot remove the unpublished table " + table, e);
    }
  }

  Configuration hadoop() {
    return spark.sessionState().newHadoopConf();
  }

  private CommitLog log(String table) {
    return new CommitLog(path(table), hadoop());
  }

  private static Path workingDirectory() {
    return new Path(java.nio.file.Path.of("").toAbsolutePath().toUri());
  }
}

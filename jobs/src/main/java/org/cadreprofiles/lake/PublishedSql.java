package org.cadreprofiles.lake;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.cadreprofiles.table.TableNames;

/**
 * Answers a query from published tables only.
 *
 * <p>Each table that the query names becomes a view pinned to the published version, so a run that
 * publishes meanwhile is not mixed in.
 */
public final class PublishedSql {
  // Holds the tables behind the views; a query that names it itself is refused. The catalog
  // outlives a lake in one
  // process, so a table's name there comes from its path.
  private static final String BEHIND = "cadre_versions";

  private final Lake lake;
  private final SparkSession readers;
  private final Map<String, Long> versions;

  /**
   * @param published what readers may read
   */
  public PublishedSql(Lake lake, Published published) {
    this.lake = lake;
    this.readers = SparkSessions.forReaders(lake.spark());
    this.versions = published.versions();
  }

  /**
   * An answer and the tables it came from.
   *
   * @param tables names with layer, sorted
   */
  public record Answer(Dataset<Row> rows, List<String> tables) {}

  /**
   * Answers one query.
   *
   * @param sql a SELECT over tables named with their layer, such as {@code gold.anomaly}
   * @throws UsageException when it is no query, names something unpublished, or cannot be
   *     understood
   */
  public Answer query(String sql) {
    QueryGate.refuseCommands(readers, sql);
    TreeSet<String> named = named(sql);
    named.forEach(this::register);
    try {
      Dataset<Row> rows = readers.sql(sql);
      QueryGate.refuseUnpublished(rows);
      return new Answer(rows, new ArrayList<>(named));
    } catch (UsageException e) {
      throw e;
    } catch (Exception e) {
      if (e instanceof AnalysisException) {
        throw new UsageException(
            "Cannot answer the query: "
                + e.getMessage().lines().findFirst().orElse("")
                + " See `bin/cadre tables` and `bin/cadre describe TABLE`.",
            e);
      }
      throw e;
    }
  }

  private static TreeSet<String> named(String sql) {
    TreeSet<String> names = new TreeSet<>();
    String lower = sql.toLowerCase(Locale.ROOT).replace("`", "");
    for (String table : TableNames.all()) {
      if (Pattern.compile("(?<![\\w.])" + Pattern.quote(table) + "(?!\\w)").matcher(lower).find()) {
        names.add(table);
      }
    }
    return names;
  }

  private void register(String table) {
    Long version = TableNames.LOGS.contains(table) ? null : versions.get(table);
    if (version == null && !(TableNames.LOGS.contains(table) && lake.version(table).isPresent())) {
      throw new UsageException(
          "Nothing was published in " + table + " yet. Run `bin/cadre run` first, then ask again.");
    }
    String layer = table.substring(0, table.indexOf('.'));
    String behind = BEHIND + ".t" + Integer.toHexString(lake.path(table).hashCode());
    database(layer);
    database(BEHIND);
    readers.sql(
        "CREATE TABLE IF NOT EXISTS "
            + behind
            + " USING delta LOCATION '"
            + lake.path(table)
            + "'");
    String pinned = version == null ? "" : " VERSION AS OF " + version;
    readers.sql("CREATE OR REPLACE VIEW " + table + " AS SELECT * FROM " + behind + pinned);
  }

  private void database(String name) {
    Path place = Path.of(System.getProperty("java.io.tmpdir"), "cadre-sql");
    readers.sql(
        "CREATE DATABASE IF NOT EXISTS " + name + " LOCATION '" + place.toUri() + name + "'");
  }
}

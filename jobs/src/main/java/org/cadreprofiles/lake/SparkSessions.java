package org.cadreprofiles.lake;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;

/**
 * Opens the one Spark session of a command, on this machine or on the cluster that was asked for.
 *
 * <p>Three layers, the later wins: the file in {@code conf/} that fits the place, what the caller
 * set ({@code spark-submit --conf}, {@code -Dspark...}), and {@link #FIXED}, which results rest on.
 */
public final class SparkSessions {

  /** Settings file for one machine. */
  public static final String LOCAL_FILE = "spark-local.conf";

  /** Settings file for a cluster. */
  public static final String CLUSTER_FILE = "spark-cluster.conf";

  /**
   * Eighteen digits, the last may be X: the shape of a resident id, masked in every plan's text.
   */
  static final String RESIDENT_ID = "\\b\\d{17}[\\dXx]\\b";

  /** What numbers and safeguards rest on; the same everywhere and not for a settings file. */
  static final Map<String, String> FIXED =
      Map.of(
          "spark.sql.extensions", "io.delta.sql.DeltaSparkSessionExtension",
          "spark.sql.catalog.spark_catalog", "org.apache.spark.sql.delta.catalog.DeltaCatalog",
          "spark.sql.ansi.enabled", "true",
          "spark.sql.session.timeZone", "UTC",
          // A flipped byte in a Parquet page stops the read instead of passing as data.
          "spark.hadoop.parquet.page.verify-checksum.enabled", "true",
          "spark.hadoop.parquet.page.write-checksum.enabled", "true",
          "spark.redaction.regex", "(?i)secret|password|token|credential|access[.]?key|cadre_key",
          "spark.redaction.string.regex", RESIDENT_ID,
          "spark.sql.redaction.string.regex", RESIDENT_ID);

  private static final String MASTER = "spark.master";
  private static final String ONE_MACHINE = "local";
  private static final String SHUFFLE_PARTITIONS = "spark.sql.shuffle.partitions";
  private static final String SQL_ON_FILES = "spark.sql.runSQLOnFiles";
  private static final int PARTITIONS_PER_CORE = 2;

  private SparkSessions() {}

  /**
   * Opens the session, or returns the one this process already has.
   *
   * @param confDir the directory that holds {@code spark-local.conf} and {@code spark-cluster.conf}
   * @param appName what a cluster's list of applications shows
   * @return a session with Delta, ANSI SQL and UTC
   * @throws IllegalArgumentException if the settings file is missing on one machine, cannot be
   *     read, or sets what is fixed
   */
  public static SparkSession open(Path confDir, String appName) {
    SparkConf settings = settings(confDir, new SparkConf());
    if (settings.get(MASTER).startsWith(ONE_MACHINE)) {
      KnownMissingClasses.remember();
    }
    SparkSession session = SparkSession.builder().config(settings).appName(appName).getOrCreate();
    TaskClassLoader.adopt(session);
    return session;
  }

  /** In how many parts a shuffle of the session comes out, 1 or more. */
  public static int shuffleParts(SparkSession session) {
    return Integer.parseInt(session.conf().get(SHUFFLE_PARTITIONS));
  }

  /**
   * Opens a session for people's own SQL: it shares the process and its cached data, sees no
   * temporary view of the first, and refuses {@code select ... from parquet.`file`} and {@code
   * delta.`path`}, the way round the published tables.
   *
   * <p>The first session cannot have this setting: Delta 4.4 then refuses to create a table at a
   * path.
   *
   * @param session the command's session
   * @return a new session with settings, temporary views and functions of its own
   */
  public static SparkSession forReaders(SparkSession session) {
    SparkSession readers = session.newSession();
    readers.conf().set(SQL_ON_FILES, "false");
    return readers;
  }

  /** Joins the three layers; {@code given} holds what spark-submit or -D set. */
  static SparkConf settings(Path confDir, SparkConf given) {
    boolean cluster = given.contains(MASTER);
    Map<String, String> file = new LinkedHashMap<>();
    Path path = confDir.resolve(cluster ? CLUSTER_FILE : LOCAL_FILE);
    // spark-submit in cluster mode starts the driver where conf/ may not be.
    if (!cluster || SparkSettingsFile.exists(path)) {
      file.putAll(SparkSettingsFile.read(path, FIXED));
    }
    file.forEach(given::setIfMissing);
    FIXED.forEach(given::set);
    if (!cluster) {
      int cores = Runtime.getRuntime().availableProcessors();
      given.setIfMissing(SHUFFLE_PARTITIONS, String.valueOf(cores * PARTITIONS_PER_CORE));
    }
    return given;
  }
}

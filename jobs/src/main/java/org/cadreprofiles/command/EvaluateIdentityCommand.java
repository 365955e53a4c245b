package org.cadreprofiles.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.cadreprofiles.evaluate.IdentityQuality;
import org.cadreprofiles.evaluate.IdentityTrial;
import org.cadreprofiles.evaluate.LinkQuality;
import org.cadreprofiles.evaluate.RecordLinks;
import org.cadreprofiles.lake.Contracts;
import org.cadreprofiles.lake.Lake;
import org.cadreprofiles.lake.OtherTables;
import org.cadreprofiles.lake.Publications;
import org.cadreprofiles.lake.SettingsFile;
import org.cadreprofiles.lake.SparkSessions;
import org.cadreprofiles.lake.UsageException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * Measures identity: links tables by a model, or takes the links of a lake, and knows the truth.
 */
@Command(
    name = "identity",
    description = {
      "Link one table, or two, by a link model and compare with the true pairs;",
      "or compare the links of a lake with the truth about an invented county."
    },
    footer = {
      "",
      "Tables are CSV files with a header, or Parquet. The truth has the columns left_id and",
      "right_id, every true pair once. Examples:",
      "  bin/cadre evaluate identity --model conf/linkage/fake_people.yaml --left people.csv \\",
      "    --truth pairs.csv --format json",
      "  bin/cadre evaluate identity --lake county/lake --truth county/truth"
    })
final class EvaluateIdentityCommand implements Callable<Integer> {
  @Mixin HelpOption help;

  @Option(names = "--model", paramLabel = "FILE", description = "Link model.")
  Path model;

  @Option(names = "--left", paramLabel = "FILE", description = "Table of records.")
  String left;

  @Option(
      names = "--right",
      paramLabel = "FILE",
      description = "Other table; without it the one is searched for records of one person.")
  String right;

  @Option(
      names = "--lake",
      paramLabel = "DIR",
      description = "Lake whose links are measured, instead of --model and --left.")
  String lake;

  @Option(
      names = "--truth",
      paramLabel = "PATH",
      required = true,
      description = "True pairs; with --lake the truth folder that generate wrote.")
  String truth;

  @Option(
      names = "--without",
      paramLabel = "COLUMN",
      split = ",",
      description = "Columns of the tables that are left out, such as a number of each person.")
  List<String> without = List.of();

  @Mixin ConfOption conf;

  @Mixin FormatOption format;

  @Override
  public Integer call() {
    boolean tables = model != null && left != null;
    boolean anyOfTables = model != null || left != null || right != null;
    if (lake == null ? !tables : anyOfTables) {
      throw new UsageException(
          "Give --model and --left to link tables, or --lake to measure the links of a lake.");
    }
    SparkSession spark = SparkSessions.open(conf.dir, "cadre-profiles evaluate identity");
    try {
      System.out.println(lake == null ? ofTables(spark) : ofLake(spark));
      return 0;
    } catch (IllegalArgumentException e) {
      throw new UsageException(e.getMessage(), e);
    }
  }

  private String ofTables(SparkSession spark) {
    IdentityQuality quality =
        SettingsFile.given(model, IdentityTrial.class)
            .of(
                table(spark, left),
                Optional.ofNullable(right).map(path -> table(spark, path)),
                OtherTables.read(spark, truth),
                SparkSessions.shuffleParts(spark),
                Dataset::localCheckpoint);
    return format.choose(() -> JsonText.of(quality), () -> IdentityText.plain(quality));
  }

  private String ofLake(SparkSession spark) {
    Lake read = new Lake(spark, lake, Contracts.load());
    ReadOptions.requireLake(read);
    LinkQuality quality =
        new RecordLinks(Dataset::localCheckpoint)
            .measure(
                new Publications(read).tables(),
                OtherTables.read(spark, truth + "/identity.csv"),
                OtherTables.read(spark, truth + "/dirt.csv"));
    return format.choose(() -> JsonText.of(quality), () -> LinkText.plain(quality));
  }

  private Dataset<Row> table(SparkSession spark, String path) {
    return OtherTables.read(spark, path).drop(without.toArray(String[]::new));
  }
}

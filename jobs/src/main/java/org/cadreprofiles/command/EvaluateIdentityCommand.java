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
import org.cadreprofiles.lake.OtherTables;
import org.cadreprofiles.lake.SettingsFile;
import org.cadreprofiles.lake.SparkSessions;
import org.cadreprofiles.lake.UsageException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Links one or two tables by a model and compares the links with the true pairs. */
@Command(
    name = "identity",
    description = "Link one table, or two, by a link model and compare with the true pairs.",
    footer = {
      "",
      "Tables are CSV files with a header, or Parquet. The truth has the columns left_id and",
      "right_id, every true pair once. Example:",
      "  bin/cadre evaluate identity --model conf/linkage/fake_people.yaml --left people.csv \\",
      "    --truth pairs.csv --format json"
    })
final class EvaluateIdentityCommand implements Callable<Integer> {
  @Mixin HelpOption help;

  @Option(names = "--model", paramLabel = "FILE", required = true, description = "Link model.")
  Path model;

  @Option(names = "--left", paramLabel = "FILE", required = true, description = "Table of records.")
  String left;

  @Option(
      names = "--right",
      paramLabel = "FILE",
      description = "Other table; without it the one is searched for records of one person.")
  String right;

  @Option(names = "--truth", paramLabel = "FILE", required = true, description = "True pairs.")
  String truth;

  @Option(
      names = "--without",
      paramLabel = "COLUMN",
      split = ",",
      description = "Columns of the tables that are left out, such as a number of each person.")
  List<String> without = List.of();

  @Option(
      names = "--conf",
      paramLabel = "DIR",
      defaultValue = "${sys:cadre.home:-${env:CADRE_HOME:-.}}/conf",
      description = "Settings of Spark (default: the program's own).")
  Path conf;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "text or json (default: ${DEFAULT-VALUE}).")
  ResultFormat format;

  @Override
  public Integer call() {
    IdentityTrial trial = SettingsFile.sparse(model, IdentityTrial.class);
    SparkSession spark = SparkSessions.open(conf, "cadre-profiles evaluate identity");
    try {
      IdentityQuality quality =
          trial.of(
              table(spark, left),
              Optional.ofNullable(right).map(path -> table(spark, path)),
              OtherTables.read(spark, truth),
              SparkSessions.shuffleParts(spark),
              Dataset::localCheckpoint);
      System.out.println(
          format == ResultFormat.json ? IdentityText.json(quality) : IdentityText.plain(quality));
      return 0;
    } catch (IllegalArgumentException e) {
      throw new UsageException(e.getMessage(), e);
    }
  }

  private Dataset<Row> table(SparkSession spark, String path) {
    return OtherTables.read(spark, path).drop(without.toArray(String[]::new));
  }
}

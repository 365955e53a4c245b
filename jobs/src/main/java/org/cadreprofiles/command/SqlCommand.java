package org.cadreprofiles.command;

import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import org.cadreprofiles.lake.AccessLog;
import org.cadreprofiles.lake.Contracts;
import org.cadreprofiles.lake.Lake;
import org.cadreprofiles.lake.Publications;
import org.cadreprofiles.lake.PublishedSql;
import org.cadreprofiles.lake.SparkSessions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Answers a query from published tables and notes that it was asked. */
@Command(
    name = "sql",
    description = "Answer a query from published tables.",
    footer = {
      "",
      "Tables are named with their layer; `bin/cadre tables` lists them. The query is noted in",
      "ops.access with who asked and for what, not its values. Example:",
      "  bin/cadre sql \"select unit_id, reported, corrected from gold.anomaly where q_value < 0.05\""
    })
final class SqlCommand implements Callable<Integer> {
  @Mixin ReadOptions options;
  @Mixin HelpOption help;

  @Parameters(index = "0", paramLabel = "QUERY", description = "A SELECT over published tables.")
  String query;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "table",
      description = "table, csv or json (default: ${DEFAULT-VALUE}).")
  RowFormat format;

  @Override
  public Integer call() {
    SparkSession spark = SparkSessions.open(options.conf.dir, "cadre-profiles sql");
    Lake lake = new Lake(spark, options.lake, Contracts.load());
    ReadOptions.requireLake(lake);
    PublishedSql sql = new PublishedSql(lake, new Publications(lake).current());
    PublishedSql.Answer answer = sql.query(query);
    new AccessLog(lake).note(options.by, options.purpose, "sql", answer.tables());
    format.print(answer.rows(), System.out);
    return 0;
  }
}

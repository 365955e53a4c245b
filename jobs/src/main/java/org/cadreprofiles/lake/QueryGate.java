package org.cadreprofiles.lake;

import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.plans.logical.CTERelationRef;
import org.apache.spark.sql.catalyst.plans.logical.Command;
import org.apache.spark.sql.catalyst.plans.logical.LocalRelation;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.plans.logical.OneRowRelation;
import org.apache.spark.sql.catalyst.plans.logical.ParsedStatement;
import org.apache.spark.sql.catalyst.plans.logical.Range;
import org.apache.spark.sql.catalyst.plans.logical.View;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Lets queries over published views through and nothing else: no writes, settings, files or calls
 * into Java.
 */
final class QueryGate {
  private static final Set<String> CALLS_INTO_JAVA =
      Set.of("CallMethodViaReflection", "TryReflect", "StaticInvoke", "Invoke", "ScalaUDF");

  private QueryGate() {}

  /**
   * Parses before anything runs, because Spark carries commands out when it analyses them.
   *
   * @throws UsageException when the text is a command or cannot be parsed
   */
  static void refuseCommands(SparkSession spark, String sql) {
    LogicalPlan plan = parse(spark, sql);
    if (holdsCommand(plan)) {
      throw new UsageException(
          "Only queries are answered (SELECT ...); this is "
              + plan.nodeName()
              + ", and published tables are never written here.");
    }
  }

  /**
   * Looks through the analysed query for anything that is not a published view.
   *
   * @throws UsageException naming what was found
   */
  static void refuseUnpublished(Dataset<Row> rows) {
    check(rows.queryExecution().analyzed());
  }

  private static LogicalPlan parse(SparkSession spark, String sql) {
    try {
      return spark.sessionState().sqlParser().parsePlan(sql);
    } catch (Exception e) {
      String first = e.getMessage().lines().filter(line -> !line.isBlank()).findFirst().orElse("");
      throw new UsageException(
          "Cannot read the query: " + first + " Correct the SQL and ask again.", e);
    }
  }

  private static boolean holdsCommand(LogicalPlan plan) {
    if (plan instanceof Command || plan instanceof ParsedStatement) {
      return true;
    }
    return CollectionConverters.asJava(plan.children()).stream().anyMatch(QueryGate::holdsCommand);
  }

  private static void check(LogicalPlan plan) {
    if (plan instanceof View) {
      return;
    }
    CollectionConverters.asJava(plan.expressions()).forEach(QueryGate::checkCalls);
    CollectionConverters.asJava(plan.subqueries()).forEach(QueryGate::check);
    if (plan.children().isEmpty() && !harmlessLeaf(plan)) {
      throw refusal(plan.nodeName());
    }
    CollectionConverters.asJava(plan.children()).forEach(QueryGate::check);
  }

  private static boolean harmlessLeaf(LogicalPlan leaf) {
    return leaf instanceof LocalRelation
        || leaf instanceof OneRowRelation
        || leaf instanceof Range
        || leaf instanceof CTERelationRef;
  }

  private static void checkCalls(Expression expression) {
    if (CALLS_INTO_JAVA.contains(expression.getClass().getSimpleName())) {
      throw new UsageException(
          "The function "
              + expression.prettyName()
              + " is not allowed: queries do not call into Java.");
    }
    CollectionConverters.asJava(expression.children()).forEach(QueryGate::checkCalls);
  }

  private static UsageException refusal(String what) {
    return new UsageException(
        "Only published tables can be queried, not "
            + what
            + ". See `bin/cadre tables` for their names, such as gold.score.");
  }
}

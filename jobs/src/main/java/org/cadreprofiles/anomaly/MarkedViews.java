package org.cadreprofiles.anomaly;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.transform;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.types.DataTypes;
import org.cadreprofiles.stats.GroupJackknife;
import scala.collection.Seq;

/**
 * Views of a case by the mark of their visitors, with the variance of each mark's share when whole
 * visitors are drawn again.
 */
final class MarkedViews {
  static final String MARK = VisitorQuarters.MARK;

  /** Views by visitors with the mark. */
  static final String MARKED = "marked";

  /** All views by visitors. */
  static final String VIEWS = VisitorQuarters.VIEWS;

  /** Visitors in all. */
  static final String VISITORS = "visitors";

  /** Visitors with the mark. */
  static final String MARKED_VISITORS = "marked_visitors";

  /** Variance of the share of marked views over whole visitors; NaN where unknown. */
  static final String SHARE_VARIANCE = "share_variance";

  private static final String GROUPS = "groups";

  private MarkedViews() {}

  /** A row for every case and every mark, also where nobody has the mark. */
  static Dataset<Row> of(Dataset<Row> visitorQuarters) {
    Column views = col(VIEWS);
    Dataset<Row> byGroup =
        visitorQuarters
            .groupBy(CaseKey.columns(VisitorQuarters.GROUP, MARK))
            .agg(sum(views).cast("double").as(MARKED), count(lit(1)).cast("double").as(VISITORS));
    return byGroup
        .transform(MarkedViews::allMarks)
        .groupBy(CaseKey.columns(MARK, VisitorQuarters.GROUP))
        .agg(
            sum(MARKED).as(MARKED),
            sum(VIEWS).as(VIEWS),
            sum(VISITORS).as(VISITORS),
            sum(MARKED_VISITORS).as(MARKED_VISITORS))
        .groupBy(CaseKey.columns(MARK))
        .agg(
            sum(MARKED).as(MARKED),
            sum(VIEWS).as(VIEWS),
            sum(VISITORS).as(VISITORS),
            sum(MARKED_VISITORS).as(MARKED_VISITORS),
            sort_array(collect_list(struct(VisitorQuarters.GROUP, MARKED, VIEWS))).as(GROUPS))
        .withColumn(SHARE_VARIANCE, jackknife())
        .drop(GROUPS);
  }

  /** Every group of visitors says of every mark how many of its views have it, if only none. */
  private static Dataset<Row> allMarks(Dataset<Row> byGroup) {
    Column has = col(MARK).equalTo(col(GROUPS));
    return byGroup
        .withColumn(GROUPS, explode(marks()))
        .withColumn(VIEWS, col(MARKED))
        .withColumn(MARKED, when(has, col(MARKED)).otherwise(0.0))
        .withColumn(MARKED_VISITORS, when(has, col(VISITORS)).otherwise(0.0))
        .withColumn(MARK, col(GROUPS))
        .drop(GROUPS);
  }

  private static Column marks() {
    return array(VisitorMarks.ALL.stream().map(mark -> lit(mark)).toArray(Column[]::new));
  }

  private static Column jackknife() {
    return udf(
            (UDF2<Seq<Double>, Seq<Double>, Double>)
                (above, below) ->
                    GroupJackknife.varianceOfRatio(Doubles.of(above), Doubles.of(below)),
            DataTypes.DoubleType)
        .apply(
            transform(col(GROUPS), group -> group.getField(MARKED)),
            transform(col(GROUPS), group -> group.getField(VIEWS)));
  }
}

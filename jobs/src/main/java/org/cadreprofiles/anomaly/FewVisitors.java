package org.cadreprofiles.anomaly;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.isnan;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.log;
import static org.apache.spark.sql.functions.median;
import static org.apache.spark.sql.functions.not;
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
import org.cadreprofiles.table.Anomaly;
import scala.collection.Seq;

/**
 * Whether a case's views come from fewer visitors than its peers' do: views over the effective
 * number of visitors (Hill 1973, order 2), on a log scale, against the platform in the quarter.
 *
 * @param peers how cases are judged against each other
 */
record FewVisitors(PeerFunnel peers) {
  /** Name of the signal. */
  static final String SIGNAL = "few_visitors";

  /** Views that a view's visitor has on average: the sum of squares over the sum. */
  static final String CLUMP = "clump";

  private static final double FLOOR = 0.1;
  private static final String SQUARES = "squares";
  private static final String GROUPS = "groups";
  private static final String VIEWS = VisitorQuarters.VIEWS;
  private static final String SPREAD_PER_VISITOR = "spread_per_visitor";

  /** One row per case, in the columns of {@link UsualMarks} that it fills. */
  Dataset<Row> of(Dataset<Row> visitorQuarters) {
    Dataset<Row> cases = visitorQuarters.transform(FewVisitors::concentration);
    Dataset<Row> usual =
        cases
            .groupBy(Anomaly.PLATFORM, Anomaly.PERIOD_FROM)
            .agg(median(col(SPREAD_PER_VISITOR)).as(PeerFunnel.VARIANCE));
    Dataset<Row> valued =
        cases
            .join(usual, new String[] {Anomaly.PLATFORM, Anomaly.PERIOD_FROM})
            .withColumn(
                PeerFunnel.VARIANCE, col(PeerFunnel.VARIANCE).divide(col(MarkedViews.VISITORS)))
            .where(col(PeerFunnel.VARIANCE).isNotNull())
            .drop(SPREAD_PER_VISITOR);
    return peers
        .judge(valued, FLOOR, Anomaly.PLATFORM, Anomaly.PERIOD_FROM)
        .withColumn(MarkedViews.MARK, lit(SIGNAL))
        .withColumn(UsualMarks.EXCESSIVE, lit(false));
  }

  private static Dataset<Row> concentration(Dataset<Row> visitorQuarters) {
    Column views = col(VIEWS).cast("double");
    Column ratio = col(SQUARES).divide(col(VIEWS));
    // Many people are one visitor at a kiosk.
    return visitorQuarters
        .where(col(VisitorQuarters.MARK).notEqual(VisitorMarks.KIOSK))
        .groupBy(CaseKey.columns(VisitorQuarters.GROUP))
        .agg(
            sum(views).as(VIEWS),
            sum(views.multiply(views)).as(SQUARES),
            count(lit(1)).cast("double").as(MarkedViews.VISITORS))
        .groupBy(CaseKey.columns())
        .agg(
            sum(VIEWS).as(VIEWS),
            sum(SQUARES).as(SQUARES),
            sum(MarkedViews.VISITORS).as(MarkedViews.VISITORS),
            sort_array(collect_list(struct(VisitorQuarters.GROUP, SQUARES, VIEWS))).as(GROUPS))
        .withColumn(CLUMP, ratio)
        .withColumn(PeerFunnel.VALUE, log(ratio))
        .withColumn(SPREAD_PER_VISITOR, perVisitor(jackknife()))
        .drop(SQUARES, GROUPS);
  }

  /** Variance of the logarithm times visitors: what one visitor contributes to it. */
  private static Column perVisitor(Column variance) {
    Column ratio = col(CLUMP);
    return when(
        not(isnan(variance)),
        variance.divide(ratio.multiply(ratio)).multiply(col(MarkedViews.VISITORS)));
  }

  private static Column jackknife() {
    return udf(
            (UDF2<Seq<Double>, Seq<Double>, Double>)
                (above, below) ->
                    GroupJackknife.varianceOfRatio(Doubles.of(above), Doubles.of(below)),
            DataTypes.DoubleType)
        .apply(
            transform(col(GROUPS), group -> group.getField(SQUARES)),
            transform(col(GROUPS), group -> group.getField(VIEWS)));
  }
}

package org.cadreprofiles.anomaly;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.exp;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.sqrt;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.transform;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF3;
import org.apache.spark.sql.api.java.UDF4;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.cadreprofiles.stats.PeerShare;
import org.cadreprofiles.table.Anomaly;
import scala.collection.Seq;

/**
 * Holds each case's marked views against what is usual on the platform in the quarter: a p-value
 * per mark, and how many of the marked views are people's own.
 *
 * @param peers how cases are judged against each other
 */
record UsualMarks(PeerFunnel peers) {
  /** People's own views with the mark, as peers have them beside as many plain views. */
  static final String OWN = "own_views";

  /** Whether marked views are beyond what chance and honest differences explain. */
  static final String EXCESSIVE = "excessive";

  /** Probability that a view with the mark is not a person's own. */
  static final String INVALID = "p_invalid";

  private static final double FLOOR = 0.1;
  private static final double SMALLEST_PLAIN_SHARE = 0.2;
  private static final String LIST = "list";
  private static final String USUAL = "usual";
  private static final String SHARE = "share";
  private static final String CLUMPING = "clumping";
  private static final String JUDGED = "judged";

  /** Views by visitors without any mark. */
  static final String PLAIN = "plain_views";

  private static final String USUAL_SHARE = "usual_share";
  private static final String PLAIN_SHARE = "plain_share";
  private static final String[] GROUP = {Anomaly.PLATFORM, Anomaly.PERIOD_FROM, MarkedViews.MARK};
  private static final StructType SHARE_TYPE =
      new StructType().add(SHARE, DataTypes.DoubleType).add(CLUMPING, DataTypes.DoubleType);
  private static final StructType JUDGED_TYPE =
      new StructType()
          .add(PeerFunnel.VALUE, DataTypes.DoubleType)
          .add(PeerFunnel.VARIANCE, DataTypes.DoubleType);

  /** Rows of {@link MarkedViews} with p-value, own views and probability. */
  Dataset<Row> of(Dataset<Row> markedViews) {
    Dataset<Row> valued = markedViews.transform(UsualMarks::value);
    return peers.judge(valued, FLOOR, GROUP).transform(UsualMarks::ownViews);
  }

  private static Dataset<Row> value(Dataset<Row> marked) {
    Column list =
        sort_array(
            collect_list(
                struct(MarkedViews.MARKED, MarkedViews.VIEWS, MarkedViews.SHARE_VARIANCE)));
    Dataset<Row> usual =
        marked
            .groupBy(GROUP[0], GROUP[1], GROUP[2])
            .agg(list.as(LIST))
            .withColumn(USUAL, share())
            .drop(LIST);
    return marked
        .join(usual, GROUP)
        .withColumn(SHARE, col(USUAL).getField(SHARE))
        .withColumn(CLUMPING, col(USUAL).getField(CLUMPING))
        .withColumn(JUDGED, judged())
        .withColumn(PeerFunnel.VALUE, col(JUDGED).getField(PeerFunnel.VALUE))
        .withColumn(PeerFunnel.VARIANCE, col(JUDGED).getField(PeerFunnel.VARIANCE))
        .drop(USUAL, JUDGED);
  }

  /** Plain views tell how many people came; peers tell how many marked views such people bring. */
  private static Dataset<Row> ownViews(Dataset<Row> judged) {
    Column odds =
        col(SHARE)
            .divide(lit(1.0).minus(least(col(SHARE), lit(0.99))))
            .multiply(exp(coalesce(col(PeerFunnel.CENTRE), lit(0.0))));
    Column all = sum(MarkedViews.MARKED).over(Window.partitionBy(CaseKey.columns()));
    Column allShares =
        sum(USUAL_SHARE)
            .over(
                Window.partitionBy(CaseKey.columns())
                    .orderBy(MarkedViews.MARK)
                    .rowsBetween(Window.unboundedPreceding(), Window.unboundedFollowing()));
    Column own = col(PLAIN).divide(col(PLAIN_SHARE)).multiply(col(USUAL_SHARE));
    Column chance = col(OWN).multiply(coalesce(col(MarkedViews.CLUMP), lit(1.0)));
    Column honest = col(OWN).multiply(coalesce(col(PeerFunnel.SPREAD), lit(0.0)));
    Column limit =
        col(OWN).plus(sqrt(chance.plus(honest.multiply(honest))).multiply(CaseTests.Z90));
    return judged
        .withColumn(USUAL_SHARE, odds.divide(odds.plus(1)))
        .withColumn(PLAIN, col(MarkedViews.VIEWS).minus(all))
        .withColumn(PLAIN_SHARE, greatest(lit(SMALLEST_PLAIN_SHARE), lit(1.0).minus(allShares)))
        .withColumn(OWN, own)
        .withColumn(EXCESSIVE, col(MarkedViews.MARKED).gt(limit))
        .withColumn(
            INVALID,
            when(col(EXCESSIVE), lit(1.0).minus(col(OWN).divide(col(MarkedViews.MARKED))))
                .otherwise(0.0));
  }

  private static Column share() {
    return udf(
            (UDF3<Seq<Double>, Seq<Double>, Seq<Double>, Row>)
                (marked, views, variances) -> {
                  PeerShare usual =
                      PeerShare.of(Doubles.of(marked), Doubles.of(views), Doubles.of(variances));
                  return RowFactory.create(usual.share(), usual.clumping());
                },
            SHARE_TYPE)
        .apply(
            transform(col(LIST), row -> row.getField(MarkedViews.MARKED)),
            transform(col(LIST), row -> row.getField(MarkedViews.VIEWS)),
            transform(col(LIST), row -> row.getField(MarkedViews.SHARE_VARIANCE)));
  }

  private static Column judged() {
    return udf(
            (UDF4<Double, Double, Double, Double, Row>)
                (marked, views, share, clumping) -> {
                  PeerShare usual = new PeerShare(share, clumping);
                  return RowFactory.create(usual.value(marked, views), usual.variance(views));
                },
            JUDGED_TYPE)
        .apply(col(MarkedViews.MARKED), col(MarkedViews.VIEWS), col(SHARE), col(CLUMPING));
  }
}

package org.cadreprofiles.anomaly;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.transform;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;

import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF4;
import org.apache.spark.sql.api.java.UDF5;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.cadreprofiles.stats.CountFunnel;
import org.cadreprofiles.stats.FunnelFit;
import org.cadreprofiles.stats.PeerShare;
import org.cadreprofiles.stats.RobustZ;
import org.cadreprofiles.stats.StudentTail;
import org.cadreprofiles.table.Anomaly;
import scala.collection.Seq;

/**
 * What the platform's units have of each mark in a quarter, and how unusual each case is.
 *
 * <p>The p-value counts marked visitors: whole visitors are what chance deals out. Shares of views,
 * which tell how many views remain, are measured beside it. Five numbers per case come together in
 * one array per group; the fits are functions of our own, since Spark has neither iterative robust
 * scales nor a negative binomial tail.
 *
 * @param peers fewest peers and tail
 */
record MarkPeers(PeerFunnel peers) {
  /** Usual share of views with the mark, from 0 to 1. */
  static final String SHARE = "share";

  /** Views that one visitor with the mark usually brings. */
  static final String CLUMPING = "clumping";

  private static final double FLOOR = 0.1;
  private static final String LIST = "list";
  private static final String FIT = "fit";
  private static final String SEEN = "seen";
  private static final String RATE = "rate";
  private static final String SIZE = "size";
  private static final String MIDDLE = "middle";
  private static final String SCALE = "scale";
  private static final String[] GROUP = {Anomaly.PLATFORM, Anomaly.PERIOD_FROM, MarkedViews.MARK};
  private static final String[] MEASURES = {
    MarkedViews.MARKED,
    MarkedViews.VIEWS,
    MarkedViews.MARKED_VISITORS,
    MarkedViews.VISITORS,
    MarkedViews.SHARE_VARIANCE
  };
  private static final StructType FIT_TYPE = fitType();

  /** Adds share, clumping, centre, spread and p-value to rows of {@link MarkedViews}. */
  Dataset<Row> judge(Dataset<Row> marked) {
    Column[] measures = Stream.of(MEASURES).map(name -> col(name)).toArray(Column[]::new);
    Dataset<Row> fits =
        marked
            .groupBy(GROUP[0], GROUP[1], GROUP[2])
            .agg(
                sort_array(collect_list(struct(measures))).as(LIST),
                max(col(MarkedViews.MARKED_VISITORS).gt(0)).as(SEEN))
            .withColumn(FIT, fit())
            .withColumn(SEEN, col(SEEN).and(size(col(LIST)).geq(peers.fewestPeers())))
            .drop(LIST);
    return marked
        .join(fits, GROUP)
        .withColumn(CaseTests.P, when(col(SEEN), tail()))
        .withColumn(SHARE, col(FIT).getField(SHARE))
        .withColumn(CLUMPING, col(FIT).getField(CLUMPING))
        .withColumn(PeerFunnel.CENTRE, col(FIT).getField(PeerFunnel.CENTRE))
        .withColumn(PeerFunnel.SPREAD, col(FIT).getField(PeerFunnel.SPREAD))
        .drop(FIT, SEEN);
  }

  private static Column fit() {
    Column[] arrays =
        Stream.of(MEASURES)
            .map(name -> transform(col(LIST), row -> row.getField(name)))
            .toArray(Column[]::new);
    return udf(
            (UDF5<Seq<Double>, Seq<Double>, Seq<Double>, Seq<Double>, Seq<Double>, Row>)
                (marked, views, markedVisitors, visitors, variances) ->
                    fit(
                        Doubles.of(marked),
                        Doubles.of(views),
                        Doubles.of(markedVisitors),
                        Doubles.of(visitors),
                        Doubles.of(variances)),
            FIT_TYPE)
        .apply(arrays);
  }

  private static Row fit(
      double[] marked,
      double[] views,
      double[] markedVisitors,
      double[] visitors,
      double[] variances) {
    PeerShare share = PeerShare.of(marked, views, visitors, variances);
    double[] values = new double[views.length];
    double[] chances = new double[views.length];
    for (int i = 0; i < views.length; i++) {
      values[i] = share.value(marked[i], views[i]);
      chances[i] = share.variance(views[i]);
    }
    FunnelFit funnel = FunnelFit.of(values, chances, FLOOR);
    CountFunnel counts =
        CountFunnel.around(PeerShare.rate(markedVisitors, visitors), markedVisitors, visitors);
    return RowFactory.create(
        share.share(),
        share.clumping(),
        funnel.centre(),
        funnel.spread(),
        counts.rate(),
        counts.size(),
        counts.residuals().median(),
        counts.residuals().scale());
  }

  private Column tail() {
    return udf(
            (UDF4<Double, Double, Row, Double, Double>)
                (count, visitors, fit, degrees) -> {
                  RobustZ residuals = new RobustZ(fit.getDouble(6), fit.getDouble(7));
                  double z =
                      new CountFunnel(fit.getDouble(4), fit.getDouble(5), residuals)
                          .z(count, visitors);
                  return StudentTail.upper(z, degrees);
                },
            DataTypes.DoubleType)
        .apply(
            col(MarkedViews.MARKED_VISITORS),
            col(MarkedViews.VISITORS),
            col(FIT),
            lit(peers.tailDegrees()));
  }

  private static StructType fitType() {
    StructType type = new StructType();
    for (String name :
        new String[] {
          SHARE, CLUMPING, PeerFunnel.CENTRE, PeerFunnel.SPREAD, RATE, SIZE, MIDDLE, SCALE
        }) {
      type = type.add(name, DataTypes.DoubleType);
    }
    return type;
  }
}

package org.cadreprofiles.anomaly;

import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.sqrt;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.transform;
import static org.apache.spark.sql.functions.udf;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF5;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.cadreprofiles.stats.RandomSeed;
import org.cadreprofiles.stats.Remainder;
import org.cadreprofiles.table.Anomaly;
import scala.collection.Seq;

/**
 * How many of a found case's views people made themselves: marked views beyond the usual are set
 * aside, the usual ones stay.
 *
 * <p>The interval draws whole visitors and honest differences between units; on top of that, who is
 * marked is itself not certain, by the shares in doubt that the settings give.
 *
 * @param settings limits of the detector
 */
record VisitorRemainder(VisitorConcentration settings) {
  private static final String MARKS = "marks";
  private static final String FITTED = "fitted";
  private static final StructType FITTED_TYPE =
      new StructType()
          .add(Amounts.REMAINS, DataTypes.DoubleType)
          .add(Amounts.LOW, DataTypes.DoubleType)
          .add(Amounts.HIGH, DataTypes.DoubleType);

  /**
   * Amounts of the cases in which at least so many views are in question.
   *
   * @param facts rows of {@link CaseFacts}
   * @param measured rows of {@link UsualMarks}
   * @param found keys of the cases found
   */
  Dataset<Row> of(Dataset<Row> facts, Dataset<Row> measured, Dataset<Row> found) {
    Column inQuestion = col(CaseFacts.MARKED_EXCESS);
    Dataset<Row> marks =
        measured
            .where(col(UsualMarks.EXCESSIVE))
            .groupBy(CaseKey.columns())
            .agg(
                max(MarkedViews.VIEWS).as(MarkedViews.VIEWS),
                sort_array(collect_list(mark())).as(MARKS));
    return found
        .select(CaseKey.columns())
        .join(marks, CaseKey.names())
        .join(facts.where(inQuestion.geq(settings.fewestViews())), CaseKey.names())
        .withColumn(FITTED, fitted())
        .withColumn(Amounts.REMAINS, outOfValid(Amounts.REMAINS))
        .withColumn(Amounts.LOW, outOfValid(Amounts.LOW))
        .withColumn(Amounts.HIGH, outOfValid(Amounts.HIGH))
        .withColumn(Amounts.LOW, col(Amounts.REMAINS).minus(widened(Amounts.REMAINS, Amounts.LOW)))
        .withColumn(Amounts.HIGH, col(Amounts.REMAINS).plus(widened(Amounts.HIGH, Amounts.REMAINS)))
        .withColumn(Amounts.CLASS, lit(Amounts.SUSPECT))
        .withColumn(Amounts.EXPLANATIONS, Explanations.ofVisitors())
        .transform(Amounts::inShape);
  }

  private static Column mark() {
    return struct(
        col(MarkedViews.MARK),
        col(MarkedViews.MARKED),
        col(UsualMarks.OWN),
        col(MarkPeers.CLUMPING),
        coalesce(col(PeerFunnel.SPREAD), lit(0.0)).as(PeerFunnel.SPREAD));
  }

  /** What the log loses, the reported figure loses: a claim may differ from the log. */
  private static Column outOfValid(String figure) {
    return col(CaseFacts.VALID).minus(col(MarkedViews.VIEWS).minus(col(FITTED).getField(figure)));
  }

  /** Distance between two figures, widened by the doubt who is marked. */
  private Column widened(String above, String below) {
    Column setAside = col(CaseFacts.VALID).minus(col(Amounts.REMAINS));
    Column drawn = col(above).minus(col(below));
    Column kept = col(Amounts.REMAINS).multiply(settings.keptInDoubt() * CaseTests.Z90);
    Column away = setAside.multiply(settings.setAsideInDoubt() * CaseTests.Z90);
    return sqrt(drawn.multiply(drawn).plus(kept.multiply(kept)).plus(away.multiply(away)))
        .plus(apart());
  }

  /** What claim and log differ by is left open. */
  private static Column apart() {
    return abs(col(CaseFacts.VALID).minus(col(MarkedViews.VIEWS)));
  }

  private static Column fitted() {
    Column name =
        concat(col(Anomaly.PLATFORM), lit("|"), col(Anomaly.UNIT_ID), col(Anomaly.PERIOD_FROM));
    return udf(
            (UDF5<Double, Seq<Double>, Seq<Double>, Seq<Row>, String, Row>)
                (views, marked, own, laws, seed) -> remainder(views, marked, own, laws, seed),
            FITTED_TYPE)
        .apply(
            col(MarkedViews.VIEWS),
            transform(col(MARKS), m -> m.getField(MarkedViews.MARKED)),
            transform(col(MARKS), m -> m.getField(UsualMarks.OWN)),
            transform(
                col(MARKS),
                m -> struct(m.getField(MarkPeers.CLUMPING), m.getField(PeerFunnel.SPREAD))),
            name);
  }

  private static Row remainder(
      double views, Seq<Double> marked, Seq<Double> own, Seq<Row> laws, String seed) {
    double[] observed = Doubles.of(marked);
    double[] clumps = new double[observed.length];
    double[] spreads = new double[observed.length];
    double sure = views;
    for (int i = 0; i < observed.length; i++) {
      clumps[i] = laws.apply(i).getDouble(0);
      spreads[i] = laws.apply(i).getDouble(1);
      sure -= observed[i];
    }
    Remainder fit =
        Remainder.of(sure, observed, Doubles.of(own), clumps, spreads, RandomSeed.of(seed));
    return RowFactory.create(fit.corrected(), fit.low(), fit.high());
  }
}

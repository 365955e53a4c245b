package org.cadreprofiles.anomaly;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.transform;
import static org.apache.spark.sql.functions.udf;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.api.java.UDF4;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.cadreprofiles.stats.CountFunnel;
import org.cadreprofiles.stats.RobustZ;
import org.cadreprofiles.stats.StudentTail;
import org.cadreprofiles.table.Anomaly;
import scala.collection.Seq;

/**
 * Views per resident against peers of the same kind, platform and quarter.
 *
 * <p>One count per unit comes together per group; the negative binomial funnel is a function of our
 * own, since Spark has no such tail.
 *
 * @param peers fewest peers and tail
 */
record PeerRates(PeerFunnel peers) {
  /** Views that peers of this size have. */
  static final String USUAL = "usual_views";

  /** Standard deviation of a peer's views over that number. */
  static final String RELATIVE_SPREAD = "relative_spread";

  private static final String LIST = "list";
  private static final String FIT = "fit";
  private static final String JUDGED = "judged";
  private static final String RATE = "rate";
  private static final String SIZE = "size";
  private static final String MIDDLE = "middle";
  private static final String SCALE = "scale";
  private static final String[] GROUP = {Anomaly.PLATFORM, Anomaly.PERIOD_FROM, Residents.KIND};
  private static final StructType FIT_TYPE = doubles(List.of(RATE, SIZE, MIDDLE, SCALE));
  private static final StructType JUDGED_TYPE =
      doubles(List.of(USUAL, RELATIVE_SPREAD, CaseTests.P));

  /**
   * Cases with a usual number of views and a p-value.
   *
   * @param facts rows of {@link CaseFacts}
   * @param residents rows of {@link Residents}
   */
  Dataset<Row> of(Dataset<Row> facts, Dataset<Row> residents) {
    Dataset<Row> cases =
        facts.join(
            residents, new String[] {Anomaly.UNIT_ID, Anomaly.PERIOD_FROM, Anomaly.PERIOD_TO});
    Dataset<Row> fits =
        cases
            .groupBy(GROUP[0], GROUP[1], GROUP[2])
            .agg(sort_array(collect_list(struct(CaseFacts.VALID, Residents.RESIDENTS))).as(LIST))
            .where(size(col(LIST)).geq(peers.fewestPeers()))
            .withColumn(FIT, fit())
            .drop(LIST);
    return cases
        .join(fits, GROUP)
        .withColumn(JUDGED, judged(lit(peers.tailDegrees())))
        .withColumn(USUAL, col(JUDGED).getField(USUAL))
        .withColumn(RELATIVE_SPREAD, col(JUDGED).getField(RELATIVE_SPREAD))
        .withColumn(CaseTests.P, col(JUDGED).getField(CaseTests.P))
        .drop(FIT, JUDGED);
  }

  private static Column fit() {
    return udf(
            (UDF2<Seq<Double>, Seq<Double>, Row>)
                (views, residents) -> {
                  CountFunnel fit = CountFunnel.of(Doubles.of(views), Doubles.of(residents));
                  RobustZ z = fit.residuals();
                  return RowFactory.create(fit.rate(), fit.size(), z.median(), z.scale());
                },
            FIT_TYPE)
        .apply(
            transform(col(LIST), row -> row.getField(CaseFacts.VALID)),
            transform(col(LIST), row -> row.getField(Residents.RESIDENTS)));
  }

  private static Column judged(Column tailDegrees) {
    return udf(
            (UDF4<Double, Double, Row, Double, Row>)
                (views, residents, fit, degrees) -> {
                  RobustZ residuals = new RobustZ(fit.getDouble(2), fit.getDouble(3));
                  CountFunnel funnel =
                      new CountFunnel(fit.getDouble(0), fit.getDouble(1), residuals);
                  return RowFactory.create(
                      funnel.rate() * residents,
                      funnel.relativeSpread(residents),
                      StudentTail.upper(funnel.z(views, residents), degrees));
                },
            JUDGED_TYPE)
        .apply(col(CaseFacts.VALID), col(Residents.RESIDENTS), col(FIT), tailDegrees);
  }

  private static StructType doubles(List<String> names) {
    StructType type = new StructType();
    for (String name : names) {
      type = type.add(name, DataTypes.DoubleType);
    }
    return type;
  }
}

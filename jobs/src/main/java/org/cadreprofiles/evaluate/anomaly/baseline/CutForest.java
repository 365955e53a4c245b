package org.cadreprofiles.evaluate.anomaly.baseline;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.date_from_unix_date;
import static org.apache.spark.sql.functions.inline;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.trunc;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.unix_date;

import com.amazon.randomcutforest.config.TransformMethod;
import com.amazon.randomcutforest.parkservices.ThresholdedRandomCutForest;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.cadreprofiles.table.Tables;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Sum of the anomaly grades of a quarter's days, from a random cut forest over each unit's series
 * of reported counts, seven days at a time (Guha et al. 2016).
 */
public record CutForest() implements Baseline {
  private static final int SHINGLE = 7;
  private static final int TREES = 50;

  /** Forests are slow and their rows few: without a number of parts they end up in one. */
  private static final int PARTS = 16;

  private static final long SEED = 1;
  private static final long SECONDS_A_DAY = 86_400;
  private static final String DAYS = "days";
  private static final String EPOCH_DAY = "epoch_day";
  private static final ArrayType GRADES =
      DataTypes.createArrayType(
          new StructType().add(EPOCH_DAY, DataTypes.IntegerType).add(SCORE, DataTypes.DoubleType));

  @Override
  public String title() {
    return "random cut forest over reported counts";
  }

  @Override
  public double customary() {
    return Double.MIN_VALUE;
  }

  @Override
  public Dataset<Row> scores(Tables in) {
    return ReportedDays.of(in)
        .repartition(PARTS, col(PLATFORM), col(UNIT))
        .groupBy(PLATFORM, UNIT)
        .agg(
            sort_array(
                    collect_list(
                        struct(
                            unix_date(col(ReportedDays.DAY)).as(EPOCH_DAY),
                            col(ReportedDays.VIEWS))))
                .as(DAYS))
        .select(
            col(PLATFORM),
            col(UNIT),
            inline(udf((UDF1<Seq<Row>, List<Row>>) CutForest::grades, GRADES).apply(col(DAYS))))
        .groupBy(
            col(PLATFORM),
            col(UNIT),
            trunc(date_from_unix_date(col(EPOCH_DAY)), QUARTER).as(QUARTER))
        .agg(sum(SCORE).as(SCORE));
  }

  private static List<Row> grades(Seq<Row> days) {
    ThresholdedRandomCutForest forest =
        ThresholdedRandomCutForest.builder()
            .dimensions(SHINGLE)
            .shingleSize(SHINGLE)
            .numberOfTrees(TREES)
            .randomSeed(SEED)
            .transformMethod(TransformMethod.NORMALIZE)
            .build();
    List<Row> grades = new ArrayList<>();
    for (Row day : CollectionConverters.asJava(days)) {
      double[] views = {Math.log1p(day.getDouble(1))};
      double grade = forest.process(views, day.getInt(0) * SECONDS_A_DAY).getAnomalyGrade();
      grades.add(RowFactory.create(day.getInt(0), grade));
    }
    return grades;
  }
}

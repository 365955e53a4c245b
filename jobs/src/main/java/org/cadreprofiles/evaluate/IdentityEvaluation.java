package org.cadreprofiles.evaluate;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.pow;
import static org.apache.spark.sql.functions.round;
import static org.apache.spark.sql.functions.sum;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.cadreprofiles.identity.linkage.Linkage;
import org.cadreprofiles.identity.linkage.Linked;
import org.cadreprofiles.identity.linkage.cluster.Components;
import org.cadreprofiles.identity.linkage.cluster.Groups;
import org.cadreprofiles.identity.linkage.model.Decision;
import org.cadreprofiles.identity.linkage.model.LinkModel;
import org.cadreprofiles.identity.linkage.pair.Pairs;
import org.cadreprofiles.identity.linkage.pair.Records;

/**
 * Compares a linkage with the truth.
 *
 * @param keep materialises a dataset and cuts its plan
 */
record IdentityEvaluation(UnaryOperator<Dataset<Row>> keep) {
  private static final String TRUE = "is_true";
  private static final String BITS = "rounded_bits";
  private static final String PAIRS = "n_pairs";
  private static final String TRUE_PAIRS = "n_true";
  private static final String PERSON = "true_group";
  private static final String FOUND = "found_group";
  private static final String SAME = "n_same";
  private static final String OF_FOUND = "n_found";
  private static final String OF_TRUE = "n_true_group";
  private static final int BINS = 10;
  private static final List<String> PAIR = List.of(Pairs.LEFT, Pairs.RIGHT);

  /**
   * Measures.
   *
   * @param truth columns left_id and right_id, every true pair once
   * @param model the model that linked
   * @param effort what linking took
   */
  IdentityQuality measure(Linked linked, Dataset<Row> truth, LinkModel model, Effort effort) {
    Dataset<Row> pairs = keep.apply(PairTruth.of(linked, truth));
    double all = pairs.count();
    double link = model.decision().link();
    List<Row> byBits = byBits(linked, pairs);
    long links = linked.links().count();
    double right = linked.links().join(pairs, seq(PAIR)).count();
    Agreement linkedPairs = Agreement.of(right, links, all);
    double compared = total(byBits, TRUE_PAIRS);
    double[] best = best(byBits, all);
    return new IdentityQuality(
        linkedPairs.precision(),
        linkedPairs.recall(),
        linkedPairs.f1(),
        all == 0 ? 1 : compared / all,
        linked.weighed().weights().recall(),
        link,
        best[0],
        best[1],
        atLeast(byBits, Decision.bits(link), all),
        bCubed(linked, pairs),
        calibration(byBits),
        linked.weighed().records().count(),
        (long) total(byBits, PAIRS),
        links,
        (long) all,
        linked.weighed().rules().stream().map(BlockingFinding::of).toList(),
        LearntLevel.of(model, linked.weighed().weights()),
        linked.weighed().weights().prior(),
        PairTruth.unknown(linked, truth),
        effort.seconds(),
        effort.cpuSeconds());
  }

  private static List<Row> byBits(Linked linked, Dataset<Row> truth) {
    Column bits = round(col(Linkage.WEIGHT), 2);
    List<Row> rows =
        new ArrayList<>(
            linked
                .weighed()
                .pairs()
                .join(truth.withColumn(TRUE, lit(1L)), seq(PAIR), "left")
                .groupBy(bits.as(BITS))
                .agg(count(lit(1)).as(PAIRS), sum(coalesce(col(TRUE), lit(0L))).as(TRUE_PAIRS))
                .collectAsList());
    rows.sort(Comparator.comparingDouble((Row row) -> -row.<Double>getAs(BITS)));
    return rows;
  }

  private static double[] best(List<Row> byBits, double all) {
    double[] best = {0, 1};
    double found = 0;
    double right = 0;
    for (Row row : byBits) {
      found += row.<Long>getAs(PAIRS);
      right += row.<Long>getAs(TRUE_PAIRS);
      double f1 = 2 * right / (found + all);
      if (f1 > best[0]) {
        best[0] = f1;
        best[1] = probability(row.getAs(BITS));
      }
    }
    return best;
  }

  private static double atLeast(List<Row> byBits, double threshold, double all) {
    List<Row> above = byBits.stream().filter(row -> row.<Double>getAs(BITS) >= threshold).toList();
    return Agreement.of(total(above, TRUE_PAIRS), total(above, PAIRS), all).f1();
  }

  private static List<IdentityQuality.CalibrationBin> calibration(List<Row> byBits) {
    double[][] sums = new double[BINS][3];
    for (Row row : byBits) {
      double stated = probability(row.getAs(BITS));
      double[] bin = sums[Math.min((int) (stated * BINS), BINS - 1)];
      double pairs = row.<Long>getAs(PAIRS);
      bin[0] += pairs;
      bin[1] += pairs * stated;
      bin[2] += row.<Long>getAs(TRUE_PAIRS);
    }
    List<IdentityQuality.CalibrationBin> bins = new ArrayList<>();
    for (int i = 0; i < BINS; i++) {
      if (sums[i][0] > 0) {
        bins.add(
            new IdentityQuality.CalibrationBin(
                (double) i / BINS,
                (i + 1.0) / BINS,
                (long) sums[i][0],
                sums[i][1] / sums[i][0],
                sums[i][2] / sums[i][0]));
      }
    }
    return bins;
  }

  // Records that stand alone are groups of one in both.
  private Agreement bCubed(Linked linked, Dataset<Row> truth) {
    Dataset<Row> people =
        new Components(keep)
            .of(truth)
            .select(col(Components.NODE).as(Records.RECORD), col(Components.COMPONENT).as(PERSON));
    Dataset<Row> records =
        linked
            .weighed()
            .records()
            .select(col(Records.RECORD))
            .join(people, seq(List.of(Records.RECORD)), "left")
            .join(
                linked.groups().select(col(Groups.RECORD), col(Groups.GROUP).as(FOUND)),
                seq(List.of(Records.RECORD)),
                "left")
            .select(
                coalesce(col(PERSON), col(Records.RECORD)).as(PERSON),
                coalesce(col(FOUND), col(Records.RECORD)).as(FOUND));
    Dataset<Row> cells =
        keep.apply(records.groupBy(col(PERSON), col(FOUND)).agg(count(lit(1)).as(SAME)));
    Row means =
        cells
            .join(cells.groupBy(col(FOUND)).agg(sum(col(SAME)).as(OF_FOUND)), FOUND)
            .join(cells.groupBy(col(PERSON)).agg(sum(col(SAME)).as(OF_TRUE)), PERSON)
            .agg(
                sum(pow(col(SAME), lit(2)).divide(col(OF_FOUND))),
                sum(pow(col(SAME), lit(2)).divide(col(OF_TRUE))),
                sum(col(SAME)))
            .first();
    double n = Math.max(means.getLong(2), 1);
    return Agreement.of(means.getDouble(0) / n, means.getDouble(1) / n);
  }

  private static double probability(double bits) {
    return 1 / (1 + Math.pow(2, -bits));
  }

  private static double total(List<Row> rows, String column) {
    return rows.stream().mapToLong(row -> row.<Long>getAs(column)).sum();
  }

  private static scala.collection.immutable.Seq<String> seq(List<String> names) {
    return scala.jdk.javaapi.CollectionConverters.asScala(names).toSeq();
  }
}

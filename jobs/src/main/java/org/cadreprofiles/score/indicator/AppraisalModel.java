package org.cadreprofiles.score.indicator;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.cadreprofiles.table.Appraisal;
import org.cadreprofiles.table.IdentityLink;

/**
 * Tells leniency of raters from merit of the people rated: {@code mark = role + rater + person +
 * error}, both effects shrunk as far as chance explains them.
 *
 * <p>A typed function and no column expression, because raters and people have to be solved for
 * together. All pairs of a year go to one task, some 40 bytes each: ten million pairs take 400 MB.
 */
public final class AppraisalModel implements FlatMapGroupsFunction<String, Row, Row> {
  /** What a row is about: {@link #PERSON} or {@link #RATER}. */
  public static final String KIND = "appraisal_kind";

  /** The person rated. */
  public static final String PERSON = "person";

  /** The rater. */
  public static final String RATER = "rater";

  /** Cadre, or token of the rater. */
  public static final String ID = "appraisal_id";

  /** Pairs of a rater and a person behind the row. */
  public static final String PAIRS = "pairs";

  /** Those of them that were not set aside. */
  public static final String USED_PAIRS = "used_pairs";

  /** For a person the mean of all marks as given; for a rater none. */
  public static final String RAW = "raw_mark";

  /** For a person the mark free of who rated; for a rater points above what the role gives. */
  public static final String EFFECT = "appraisal_effect";

  /** Standard deviation of the error of a person's mark; none for a rater. */
  public static final String DEVIATION = "appraisal_deviation";

  private static final String ALL = "all";
  private static final long serialVersionUID = 1L;
  private static final StructType SCHEMA =
      new StructType()
          .add(KIND, StringType, false)
          .add(ID, StringType, false)
          .add(PAIRS, IntegerType, false)
          .add(USED_PAIRS, IntegerType, false)
          .add(RAW, DoubleType)
          .add(EFFECT, DoubleType)
          .add(DEVIATION, DoubleType);

  private AppraisalModel() {}

  /**
   * One row per person and per rater. Where no two raters rated the same two people nothing can be
   * told apart, and {@link #EFFECT} is null.
   *
   * @param marks as {@link AppraisalMarks#of} gives them
   */
  static Dataset<Row> of(Dataset<Row> marks) {
    Dataset<Row> pairs =
        marks.select(
            col(IdentityLink.CADRE_ID),
            col(Appraisal.RATER_TOKEN),
            col(Appraisal.RATER_ROLE),
            col(AppraisalMarks.GIVEN),
            col(AppraisalMarks.LEVELLED),
            col(AppraisalMarks.SET_ASIDE));
    return pairs
        .groupBy(lit(ALL))
        .as(Encoders.STRING(), Encoders.row(pairs.schema()))
        .flatMapGroups(new AppraisalModel(), Encoders.row(SCHEMA));
  }

  @Override
  public Iterator<Row> call(String key, Iterator<Row> rows) {
    List<AppraisalFit.Pair> pairs = new ArrayList<>();
    rows.forEachRemaining(row -> pairs.add(pair(row)));
    // One order, so that sums are repeatable.
    pairs.sort(
        Comparator.comparing(AppraisalFit.Pair::person)
            .thenComparing(AppraisalFit.Pair::rater)
            .thenComparing(AppraisalFit.Pair::role));
    AppraisalFit fit = new AppraisalFit(pairs);
    List<Row> results = new ArrayList<>();
    by(pairs, AppraisalFit.Pair::person).forEach((id, own) -> results.add(person(id, own, fit)));
    by(pairs, AppraisalFit.Pair::rater).forEach((id, own) -> results.add(rater(id, own, fit)));
    return results.iterator();
  }

  private static AppraisalFit.Pair pair(Row row) {
    return new AppraisalFit.Pair(
        row.getString(0),
        row.getString(1),
        row.getString(2),
        row.getDouble(3),
        row.getDouble(4),
        row.getBoolean(5));
  }

  private static Map<String, List<AppraisalFit.Pair>> by(
      List<AppraisalFit.Pair> pairs, Function<AppraisalFit.Pair, String> name) {
    return pairs.stream().collect(Collectors.groupingBy(name, TreeMap::new, Collectors.toList()));
  }

  private static Row person(String id, List<AppraisalFit.Pair> pairs, AppraisalFit fit) {
    OptionalDouble mark = fit.mark(id);
    return RowFactory.create(
        PERSON,
        id,
        pairs.size(),
        used(pairs),
        pairs.stream().mapToDouble(AppraisalFit.Pair::given).average().orElseThrow(),
        mark.isEmpty() ? null : rounded(mark.getAsDouble()),
        mark.isEmpty() ? null : fit.deviation(id));
  }

  private static Row rater(String id, List<AppraisalFit.Pair> pairs, AppraisalFit fit) {
    OptionalDouble leniency = fit.leniency(id, pairs);
    return RowFactory.create(
        RATER,
        id,
        pairs.size(),
        used(pairs),
        null,
        leniency.isEmpty() ? null : rounded(leniency.getAsDouble()),
        null);
  }

  private static int used(List<AppraisalFit.Pair> pairs) {
    return (int) pairs.stream().filter(pair -> !pair.isSetAside()).count();
  }

  /** To a millionth of a mark: the equations are solved to a thousandth of that. */
  private static double rounded(double mark) {
    return Math.rint(mark * 1e6) / 1e6;
  }
}

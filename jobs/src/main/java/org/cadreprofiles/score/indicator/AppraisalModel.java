package org.cadreprofiles.score.indicator;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ObjIntConsumer;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.cadreprofiles.stats.CrossedRatings;
import org.cadreprofiles.stats.RatingEffects;
import org.cadreprofiles.stats.RatingVariances;
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
    List<Row> pairs = new ArrayList<>();
    rows.forEachRemaining(pairs::add);
    // One order, so that sums are repeatable.
    pairs.sort(
        Comparator.comparing((Row row) -> row.getString(0))
            .thenComparing(row -> row.getString(1))
            .thenComparing(row -> row.getString(2)));
    List<Row> used = pairs.stream().filter(row -> !row.getBoolean(5)).toList();
    Numbers people = new Numbers(used, 0);
    Numbers raters = new Numbers(used, 1);
    CrossedRatings ratings =
        new CrossedRatings(
            raters.of(used),
            people.of(used),
            new Numbers(used, 2).of(used),
            used.stream().mapToDouble(row -> row.getDouble(4)).toArray());
    RatingVariances variances = RatingVariances.of(ratings);
    RatingEffects effects = variances.known() ? RatingEffects.of(ratings, variances) : null;
    List<Row> results = new ArrayList<>();
    Map<String, double[]> raw = raw(pairs);
    double middle = effects == null ? 0 : middle(ratings, effects);
    raw.forEach((person, sums) -> results.add(person(person, sums, people, effects, middle)));
    raters.each((rater, number) -> results.add(rater(rater, number, raters, effects)));
    return results.iterator();
  }

  /** What a middling person has from middling raters in the roles that rated. */
  private static double middle(CrossedRatings ratings, RatingEffects effects) {
    return Arrays.stream(ratings.role())
        .mapToDouble(role -> effects.roles()[role])
        .average()
        .orElse(0);
  }

  private static Row person(
      String id, double[] sums, Numbers people, RatingEffects effects, double middle) {
    Integer number = people.numbers.get(id);
    boolean known = number != null && effects != null;
    return RowFactory.create(
        PERSON,
        id,
        (int) sums[1],
        number == null ? 0 : people.counts.get(id),
        sums[0] / sums[1],
        known ? rounded(middle + effects.people()[number]) : null,
        known ? effects.deviations()[number] : null);
  }

  /** To a millionth of a mark: the equations are solved to a thousandth of that. */
  private static double rounded(double mark) {
    return Math.rint(mark * 1e6) / 1e6;
  }

  private static Row rater(String id, int number, Numbers raters, RatingEffects effects) {
    return RowFactory.create(
        RATER,
        id,
        raters.counts.get(id),
        raters.counts.get(id),
        null,
        effects == null ? null : effects.raters()[number],
        null);
  }

  /** Sum and number of what each person was given, marks set aside included. */
  private static Map<String, double[]> raw(List<Row> pairs) {
    Map<String, double[]> raw = new TreeMap<>();
    for (Row pair : pairs) {
      double[] sums = raw.computeIfAbsent(pair.getString(0), id -> new double[2]);
      sums[0] += pair.getDouble(3);
      sums[1]++;
    }
    return raw;
  }

  /** Numbers from 0 for the names in one column. */
  private static final class Numbers {
    private final int column;
    private final Map<String, Integer> numbers = new TreeMap<>();
    private final Map<String, Integer> counts = new TreeMap<>();

    Numbers(List<Row> rows, int column) {
      this.column = column;
      for (Row row : rows) {
        numbers.putIfAbsent(row.getString(column), numbers.size());
        counts.merge(row.getString(column), 1, Integer::sum);
      }
    }

    int[] of(List<Row> rows) {
      return rows.stream().mapToInt(row -> numbers.get(row.getString(column))).toArray();
    }

    void each(ObjIntConsumer<String> use) {
      numbers.forEach(use::accept);
    }
  }
}

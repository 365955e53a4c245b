package org.cadreprofiles.score.bound;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max_by;
import static org.apache.spark.sql.functions.struct;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.cadreprofiles.score.card.Direction;
import org.cadreprofiles.score.card.ProtectedAttributes;
import org.cadreprofiles.score.card.ScorePeriod;
import org.cadreprofiles.score.indicator.ComputedIndicator;
import org.cadreprofiles.table.Indicator;
import org.cadreprofiles.table.IndicatorGate;
import org.cadreprofiles.table.Tables;

/**
 * Reads the catalogue with the gate's answers, to bind a scorecard to it.
 *
 * <p>A fit: it collects one row per indicator, which is bounded by what people can review.
 */
public final class CatalogueFit {
  private static final String UNIT = "unit";
  private static final String DOWN = "down";
  private static final String COMPUTED = "computed:";
  private static final String VERSION = "version";

  private CatalogueFit() {}

  /**
   * The indicators in force at some time before the period's end, by id, each in its latest
   * version.
   */
  public static Map<String, CatalogueEntry> entries(Tables in, ScorePeriod period) {
    List<Row> rows =
        versions(in, period)
            .join(answers(in, period), Indicator.INDICATOR_ID, "left")
            .collectAsList();
    Map<String, CatalogueEntry> entries = new TreeMap<>();
    rows.forEach(row -> entries.put(row.getString(0), entry(row)));
    return entries;
  }

  private static Dataset<Row> versions(Tables in, ScorePeriod period) {
    Column version =
        struct(
            col(Indicator.ASPECT),
            col(Indicator.DIRECTION),
            coalesce(col(Indicator.WEIGHT), lit(1.0)).as(Indicator.WEIGHT),
            col(Indicator.SUBJECT_KIND),
            coalesce(col(Indicator.FORMULA), lit("")).as(Indicator.FORMULA),
            coalesce(col(Indicator.SOURCE), lit("")).as(Indicator.SOURCE));
    Column newest = struct(col(Indicator.VALID_FROM), col(Indicator.RECORD_ID));
    return in.read(Indicator.TABLE)
        .filter(col(Indicator.VALID_FROM).leq(lit(period.to())))
        .groupBy(col(Indicator.INDICATOR_ID))
        .agg(max_by(version, newest).as(VERSION));
  }

  private static Dataset<Row> answers(Tables in, ScorePeriod period) {
    return in.read(IndicatorGate.TABLE)
        .filter(
            col(IndicatorGate.PERIOD_FROM)
                .equalTo(lit(period.from()))
                .and(col(IndicatorGate.PERIOD_TO).equalTo(lit(period.to()))))
        .select(
            col(IndicatorGate.INDICATOR_ID),
            col(IndicatorGate.ADMITTED),
            col(IndicatorGate.RULE),
            col(IndicatorGate.REASON));
  }

  private static CatalogueEntry entry(Row row) {
    Row version = row.getStruct(1);
    String formula = version.getString(4);
    boolean ofUnit = UNIT.equals(version.getString(3));
    return new CatalogueEntry(
        row.getString(0),
        version.getString(0),
        DOWN.equals(version.getString(1)) ? Direction.DOWN : Direction.UP,
        version.getDouble(2),
        ofUnit,
        formula.startsWith(COMPUTED) ? formula.substring(COMPUTED.length()) : "",
        refusal(row)
            .or(() -> protectedInput(ofUnit, version))
            .or(() -> notComputable(formula, ofUnit))
            .orElse(""));
  }

  private static Optional<String> notComputable(String formula, boolean ofUnit) {
    if (!formula.startsWith(COMPUTED)) {
      return Optional.empty();
    }
    Optional<ComputedIndicator> known =
        ComputedIndicator.named(formula.substring(COMPUTED.length()));
    if (known.isEmpty()) {
      return Optional.of("its formula " + formula + " names no computed indicator");
    }
    return known.get().ofUnit() == ofUnit
        ? Optional.empty()
        : Optional.of("its formula " + formula + " is not about its subject kind");
  }

  private static Optional<String> refusal(Row row) {
    if (row.isNullAt(2)) {
      return Optional.of("the gate has no answer for this period");
    }
    return row.getBoolean(2)
        ? Optional.empty()
        : Optional.of("not admitted: " + row.getString(4) + " (" + row.getString(3) + ")");
  }

  /** A figure about a person that is computed from a protected attribute is no input (G13). */
  private static Optional<String> protectedInput(boolean ofUnit, Row version) {
    return ofUnit
        ? Optional.empty()
        : ProtectedAttributes.namedBy(version.getString(4))
            .or(() -> ProtectedAttributes.namedBy(version.getString(5)))
            .map(attribute -> "rests on a protected attribute: " + attribute + " (G13)");
  }
}

package org.cadreprofiles.score.indicator;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.cadreprofiles.score.card.ScorePeriod;
import org.cadreprofiles.table.Tables;

/**
 * An indicator that is computed from feeds. The catalogue refers to it by the formula {@code
 * computed:<name>}; its page is docs/indicators/&lt;ClassName&gt;.md.
 */
public sealed interface ComputedIndicator
    permits ServicesPerCapita,
        PetitionsOnTime,
        PetitionsSubstantiated,
        AuditRectifiedOnTime,
        RectificationOnTime,
        DailyGrades,
        AdjustedAppraisal,
        FavourableFeedback {

  /** Name in the catalogue's formula. */
  String name();

  /** Whether its results are about units, to be attributed to people, or about people. */
  boolean ofUnit();

  /**
   * The results of all units or people in the period.
   *
   * @param indicatorId id under which the catalogue holds it
   * @param asOf day up to which anything is known
   * @return rows in the shape of {@link Result}
   */
  Dataset<Row> results(Tables in, String indicatorId, ScorePeriod period, LocalDate asOf);

  /** All computed indicators. */
  static List<ComputedIndicator> all() {
    return Arrays.stream(ComputedIndicator.class.getPermittedSubclasses())
        .map(ComputedIndicator::make)
        .toList();
  }

  /** The one with this name. */
  static Optional<ComputedIndicator> named(String name) {
    return all().stream().filter(indicator -> indicator.name().equals(name)).findFirst();
  }

  private static ComputedIndicator make(Class<?> type) {
    try {
      return (ComputedIndicator) type.getDeclaredConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(
          type.getSimpleName() + " must be a record without components.", e);
    }
  }
}

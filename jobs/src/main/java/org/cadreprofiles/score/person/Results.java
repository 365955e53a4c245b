package org.cadreprofiles.score.person;

import java.time.LocalDate;
import java.util.function.Predicate;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.cadreprofiles.score.bound.BoundScorecard;
import org.cadreprofiles.score.bound.Leaf;
import org.cadreprofiles.score.card.ScorePeriod;
import org.cadreprofiles.score.indicator.ComputedIndicator;
import org.cadreprofiles.score.indicator.ReportedValues;
import org.cadreprofiles.score.indicator.Result;
import org.cadreprofiles.table.Tables;

/** The results of all admitted indicators, reported or computed, in the shape of {@link Result}. */
public final class Results {
  private final Tables in;
  private final BoundScorecard bound;
  private final ScorePeriod period;
  private final LocalDate asOf;

  public Results(Tables in, BoundScorecard bound, ScorePeriod period, LocalDate asOf) {
    this.in = in;
    this.bound = bound;
    this.period = period;
    this.asOf = asOf;
  }

  /** Results of units. */
  public Dataset<Row> ofUnits() {
    Predicate<Leaf> ofUnit = Leaf::ofUnit;
    return withComputed(
        ReportedValues.ofUnits(in, bound.admitted(reported(ofUnit)), period, asOf), ofUnit);
  }

  /** Results of people. */
  public Dataset<Row> ofPeople() {
    Predicate<Leaf> ofPerson = leaf -> !leaf.ofUnit();
    return withComputed(
        ReportedValues.ofPeople(in, bound.admitted(reported(ofPerson)), period, asOf), ofPerson);
  }

  private static Predicate<Leaf> reported(Predicate<Leaf> which) {
    return which.and(leaf -> !leaf.isComputed());
  }

  private Dataset<Row> withComputed(Dataset<Row> reported, Predicate<Leaf> which) {
    Dataset<Row> all = reported;
    for (Leaf leaf : bound.leaves()) {
      if (leaf.admitted() && leaf.isComputed() && which.test(leaf)) {
        all = all.union(computed(leaf));
      }
    }
    return all;
  }

  private Dataset<Row> computed(Leaf leaf) {
    return ComputedIndicator.named(leaf.computed())
        .orElseThrow(() -> new IllegalStateException(leaf.computed() + " was bound and is unknown"))
        .results(in, leaf.id(), period, asOf);
  }
}

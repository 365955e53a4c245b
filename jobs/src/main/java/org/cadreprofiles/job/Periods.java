package org.cadreprofiles.job;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;

import java.sql.Date;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.cadreprofiles.anomaly.DetectionPeriod;
import org.cadreprofiles.govern.GatePeriod;
import org.cadreprofiles.score.card.ScorePeriod;
import org.cadreprofiles.table.BrowseDaily;
import org.cadreprofiles.table.VisitorPageDay;

/** The periods that a run speaks about, from the day it is about. */
final class Periods {
  private Periods() {}

  /**
   * The year scored: the one of the day, or the year before while the day lies in January, when
   * annual figures come in.
   */
  static ScorePeriod scored(LocalDate asOf) {
    return ScorePeriod.year(asOf.getMonth() == Month.JANUARY ? asOf.getYear() - 1 : asOf.getYear());
  }

  /** The periods for which the catalogue is gated: the year scored. */
  static List<GatePeriod> gated(LocalDate asOf) {
    ScorePeriod year = scored(asOf);
    return List.of(new GatePeriod(year.from(), year.to()));
  }

  /**
   * The days judged: every day of reported views known, up to the run's day; empty where there is
   * none.
   */
  static Optional<DetectionPeriod> detection(RunContext run) {
    Row days =
        run.tables()
            .read(VisitorPageDay.TABLE)
            .select(col(VisitorPageDay.DAY))
            .unionByName(run.tables().read(BrowseDaily.TABLE).select(col(BrowseDaily.DAY)))
            .agg(min(col(BrowseDaily.DAY)), max(col(BrowseDaily.DAY)))
            .first();
    Date from = days.getDate(0);
    if (from == null) {
      return Optional.empty();
    }
    LocalDate last = days.getDate(1).toLocalDate();
    LocalDate to = last.isAfter(run.asOf()) ? run.asOf() : last;
    return from.toLocalDate().isAfter(to)
        ? Optional.empty()
        : Optional.of(new DetectionPeriod(from.toLocalDate(), to));
  }
}

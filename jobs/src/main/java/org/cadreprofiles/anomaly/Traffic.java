package org.cadreprofiles.anomaly;

import java.util.function.UnaryOperator;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.cadreprofiles.table.Anomaly;
import org.cadreprofiles.table.BrowseDaily;
import org.cadreprofiles.table.OrgUnit;
import org.cadreprofiles.table.Tables;
import org.cadreprofiles.table.VisitorPageDay;

/**
 * What all detectors start from: aggregates of the same traffic, made once.
 *
 * @param period days judged
 * @param visitorPageDays rows of {@link VisitorPageDay}; only found visitors are looked up in it
 * @param visitors rows of {@link VisitorQuarters}, machines that visit every unit left out
 * @param marks rows of {@link UsualMarks}
 * @param reported rows of {@link ReportedPageDays}
 * @param units rows of {@link OrgUnit}
 * @param visitorMarks by what visitors stand out
 * @param peers how cases are judged against each other
 * @param keep makes a dataset that is read several times cheap to read again
 */
record Traffic(
    DetectionPeriod period,
    Dataset<Row> visitorPageDays,
    Dataset<Row> visitors,
    Dataset<Row> marks,
    Dataset<Row> reported,
    Dataset<Row> units,
    VisitorMarks visitorMarks,
    PeerFunnel peers,
    UnaryOperator<Dataset<Row>> keep) {

  /** Names of the platform, period and visitor by which machines are left out. */
  private static final String[] MACHINE = {
    VisitorPageDay.PLATFORM, Anomaly.PERIOD_FROM, VisitorPageDay.VISITOR
  };

  /**
   * Aggregates the tables.
   *
   * @param keep makes a dataset that is read several times cheap to read again
   */
  static Traffic of(
      Tables in,
      DetectionPeriod period,
      DetectSettings settings,
      UnaryOperator<Dataset<Row>> keep) {
    Dataset<Row> pageDays = in.read(VisitorPageDay.TABLE);
    Dataset<Row> all = keep.apply(new VisitorQuarters(period, settings.marks()).of(pageDays));
    Dataset<Row> machines = keep.apply(new SpreadMachines(settings.marks()).of(all));
    Dataset<Row> visitors = all.join(machines, MACHINE, "left_anti");
    Dataset<Row> log = new LogPageDays(period, settings.marks()).of(pageDays, machines);
    Dataset<Row> marked = keep.apply(MarkedViews.of(visitors));
    return new Traffic(
        period,
        pageDays,
        visitors,
        keep.apply(new UsualMarks(settings.peers()).of(marked, visitors)),
        keep.apply(new ReportedPageDays(period).of(log, in.read(BrowseDaily.TABLE))),
        in.read(OrgUnit.TABLE),
        settings.marks(),
        settings.peers(),
        keep);
  }
}

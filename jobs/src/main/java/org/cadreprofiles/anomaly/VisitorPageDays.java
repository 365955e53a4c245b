package org.cadreprofiles.anomaly;

import static org.apache.spark.sql.functions.aggregate;
import static org.apache.spark.sql.functions.array_distinct;
import static org.apache.spark.sql.functions.array_max;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.element_at;
import static org.apache.spark.sql.functions.filter;
import static org.apache.spark.sql.functions.from_utc_timestamp;
import static org.apache.spark.sql.functions.hour;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.slice;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.sqrt;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.transform;
import static org.apache.spark.sql.functions.unix_micros;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.xxhash64;
import static org.apache.spark.sql.functions.zip_with;

import java.time.ZoneId;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.cadreprofiles.table.BrowseEvent;
import org.cadreprofiles.table.VisitorPageDay;

/**
 * How each visitor viewed each page on each day: the one pass over events, from which every signal
 * is computed.
 *
 * <p>A row depends on events of its own day only: give it the events of some days and it makes
 * exactly those days' rows. Events are shuffled once; the views of one visitor on one page and day
 * come together in one array, most often of a single element.
 *
 * @param zone time zone in which night is night
 */
public record VisitorPageDays(ZoneId zone) {
  private static final int NIGHT_ENDS = 5;
  private static final double SHORT_SECONDS = 2;
  private static final double MICROS = 1e6;
  private static final Object[] DECLARED = {"crawler", "monitor", "kiosk"};
  private static final String NO_REFERRER = "none";

  private static final String AT = "at";
  private static final String PREFIX = "prefix";
  private static final String AGENT = "agent";
  private static final String SESSION = "session";
  private static final String DWELL = "dwell";
  private static final String NIGHT = "night";
  private static final String SHORT = "short";
  private static final String BARE = "bare";
  private static final String MACHINE = "machine";
  private static final String DEAL = "deal";
  private static final String LIST = "list";
  private static final String GAPS = "gaps";
  private static final String SUM = "sum";
  private static final String SQUARES = "squares";

  /**
   * Rows of {@link VisitorPageDay} from rows of {@link BrowseEvent}.
   *
   * @param events all events of the days wanted
   */
  public Dataset<Row> of(Dataset<Row> events) {
    return events
        .transform(this::prune)
        .transform(VisitorPageDays::byDay)
        .transform(VisitorPageDays::gather)
        .transform(VisitorPageDays::measureGaps)
        .transform(VisitorPageDays::inShape);
  }

  private Dataset<Row> prune(Dataset<Row> events) {
    Column viewed = col(BrowseEvent.VIEWED_AT);
    Column agent = col(BrowseEvent.USER_AGENT_CLASS);
    return events.select(
        col(BrowseEvent.PLATFORM),
        col(BrowseEvent.UNIT_ID),
        col(BrowseEvent.PAGE_ID),
        col(BrowseEvent.DAY),
        xxhash64(col(BrowseEvent.VISITOR_TOKEN)).as(VisitorPageDay.VISITOR),
        viewed,
        unix_micros(viewed).as(AT),
        hashOrNull(BrowseEvent.IP_PREFIX_TOKEN).as(PREFIX),
        agent.as(AGENT),
        hashOrNull(BrowseEvent.SESSION_TOKEN).as(SESSION),
        coalesce(col(BrowseEvent.DWELL_SECONDS), lit(0.0)).as(DWELL),
        one(hour(from_utc_timestamp(viewed, zone.getId())).lt(NIGHT_ENDS)).as(NIGHT),
        one(col(BrowseEvent.DWELL_SECONDS).lt(SHORT_SECONDS)).as(SHORT),
        one(coalesce(col(BrowseEvent.REFERRER_KIND), lit(NO_REFERRER)).equalTo(NO_REFERRER))
            .as(BARE),
        one(agent.isin(DECLARED)).as(MACHINE),
        one(col(BrowseEvent.TRANSACTION_ID).isNotNull()).as(DEAL));
  }

  // The one shuffle: rows of a day end in one task, so that a day is written as one file.
  private static Dataset<Row> byDay(Dataset<Row> views) {
    return views.repartition(col(VisitorPageDay.DAY));
  }

  private static Dataset<Row> gather(Dataset<Row> views) {
    return views
        .groupBy(
            VisitorPageDay.PLATFORM,
            VisitorPageDay.UNIT_ID,
            VisitorPageDay.PAGE_ID,
            VisitorPageDay.DAY,
            VisitorPageDay.VISITOR)
        .agg(
            count(lit(1)).as(VisitorPageDay.VIEWS),
            min(BrowseEvent.VIEWED_AT).as(VisitorPageDay.FIRST_AT),
            max(BrowseEvent.VIEWED_AT).as(VisitorPageDay.LAST_AT),
            sum(NIGHT).as(VisitorPageDay.NIGHT_VIEWS),
            sum(SHORT).as(VisitorPageDay.SHORT_VIEWS),
            sum(BARE).as(VisitorPageDay.NO_REFERRER_VIEWS),
            sum(MACHINE).as(VisitorPageDay.DECLARED_VIEWS),
            sum(DEAL).as(VisitorPageDay.TRANSACTIONS),
            sort_array(collect_list(struct(AT, PREFIX, AGENT, SESSION, DWELL))).as(LIST));
  }

  private static Dataset<Row> measureGaps(Dataset<Row> gathered) {
    Column times = transform(col(LIST), view -> view.getField(AT));
    Column next = slice(times, lit(2), size(times).minus(1));
    Column earlier = slice(times, lit(1), size(times).minus(1));
    Column gaps = sort_array(zip_with(next, earlier, (b, a) -> b.minus(a).divide(MICROS)));
    Column several = col(VisitorPageDay.VIEWS).gt(1);
    return gathered
        .withColumn(GAPS, when(several, gaps))
        .withColumn(SUM, when(several, total(col(GAPS))))
        .withColumn(SQUARES, when(several, total(transform(col(GAPS), gap -> gap.multiply(gap)))));
  }

  private static Dataset<Row> inShape(Dataset<Row> measured) {
    Column sessions =
        size(
            array_distinct(
                filter(transform(col(LIST), v -> v.getField(SESSION)), Column::isNotNull)));
    return measured.select(
        col(VisitorPageDay.PLATFORM),
        col(VisitorPageDay.UNIT_ID),
        col(VisitorPageDay.PAGE_ID),
        col(VisitorPageDay.DAY),
        col(VisitorPageDay.VISITOR),
        mostUsed(PREFIX).as(VisitorPageDay.IP_PREFIX),
        mostUsed(AGENT).as(VisitorPageDay.USER_AGENT_CLASS),
        col(VisitorPageDay.VIEWS),
        col(VisitorPageDay.FIRST_AT),
        col(VisitorPageDay.LAST_AT),
        median().as(VisitorPageDay.GAP_MEDIAN),
        variation().as(VisitorPageDay.GAP_CV),
        col(VisitorPageDay.NIGHT_VIEWS),
        col(VisitorPageDay.SHORT_VIEWS),
        total(transform(col(LIST), v -> v.getField(DWELL))).as(VisitorPageDay.DWELL_SECONDS),
        col(VisitorPageDay.NO_REFERRER_VIEWS),
        col(VisitorPageDay.DECLARED_VIEWS),
        sessions.cast("bigint").as(VisitorPageDay.SESSIONS),
        col(VisitorPageDay.TRANSACTIONS));
  }

  private static Column median() {
    Column n = size(col(GAPS));
    Column below = element_at(col(GAPS), n.plus(1).divide(2).cast("int"));
    Column above = element_at(col(GAPS), n.divide(2).cast("int").plus(1));
    return when(n.gt(0), below.plus(above).divide(2));
  }

  /** Standard deviation (n - 1) over mean; none where all views came at one instant. */
  private static Column variation() {
    Column n = size(col(GAPS)).cast("double");
    Column variance = col(SQUARES).minus(col(SUM).multiply(col(SUM)).divide(n)).divide(n.minus(1));
    Column positive = when(variance.gt(0), variance).otherwise(0.0);
    return when(n.gt(1).and(col(SUM).gt(0)), sqrt(positive).divide(col(SUM).divide(n)));
  }

  /** The value most views have; the larger of two that tie, so that row order has no say. */
  private static Column mostUsed(String field) {
    Column values = filter(transform(col(LIST), v -> v.getField(field)), Column::isNotNull);
    Column counted =
        transform(
            array_distinct(values),
            value -> struct(size(filter(values, other -> other.equalTo(value))), value.as(field)));
    return when(col(VisitorPageDay.VIEWS).equalTo(1), element_at(col(LIST), 1).getField(field))
        .otherwise(array_max(counted).getField(field));
  }

  private static Column total(Column numbers) {
    return aggregate(numbers, lit(0.0), Column::plus);
  }

  private static Column hashOrNull(String name) {
    return when(col(name).isNotNull(), xxhash64(col(name)));
  }

  private static Column one(Column condition) {
    return when(condition, 1L).otherwise(0L);
  }
}

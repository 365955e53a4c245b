package org.cadreprofiles.score.person;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.cadreprofiles.score.card.Ledger;
import org.cadreprofiles.score.card.LedgerEntry;
import org.cadreprofiles.score.card.ScorePeriod;
import org.cadreprofiles.table.ProfileEvent;
import org.cadreprofiles.table.ScorePart;
import org.cadreprofiles.table.Tables;

/**
 * The dated facts that the ledger sees: those that count, and those that once counted or were
 * cleared, which stand there with zero and the reason.
 *
 * <p>Open matters are no fact of the ledger at all: they leave no trace in a score (safeguard G1).
 */
public final class LedgerItems {
  /** All of a person's items. */
  public static final String ITEMS = "ledger_items";

  /** Kind and polarity of the ledger's entry. */
  public static final String ENTRY = "ledger_entry";

  /** Why an item counts zero, in words; null where it counts. */
  public static final String ZERO = "counts_zero";

  private static final String PREFIX = "adjustment:";

  /** Reasons worth showing; every other reason, above all {@code open}, leaves the fact out. */
  private static final Map<String, String> SHOWN =
      new TreeMap<>(
          Map.of(
              "expired", "its effect period is over",
              "cleared", "the person was cleared",
              "revoked", "the decision was revoked",
              "withdrawn", "the matter was withdrawn",
              "not_final", "not final: the time to answer still runs",
              "not_yet_effective", "not yet in effect",
              "disputed", "it is disputed",
              "unconfirmed_rule", "its rule is not confirmed"));

  private LedgerItems() {}

  /** One row per cadre with the sorted items that the ledger's entries see in the period. */
  public static Dataset<Row> of(Ledger ledger, Tables in, ScorePeriod period) {
    Object[] kinds =
        ledger.entries().stream().map(LedgerEntry::kind).distinct().toArray(Object[]::new);
    return in.read(ProfileEvent.TABLE)
        .filter(col(ProfileEvent.KIND).isin(kinds))
        .withColumn(ENTRY, entry(ledger.entries(), period))
        .withColumn(ZERO, reason())
        .filter(col(ENTRY).isNotNull())
        .filter(col(ProfileEvent.COUNTED).or(col(ZERO).isNotNull()))
        .groupBy(col(ProfileEvent.CADRE_ID))
        .agg(sort_array(collect_list(item())).as(ITEMS));
  }

  private static Column item() {
    return struct(
        concat(
                lit(PREFIX),
                col(ProfileEvent.KIND),
                lit(":"),
                record(),
                lit("/"),
                col(ProfileEvent.ITEM))
            .as(ScorePart.PART_ID),
        col(ENTRY),
        when(col(ProfileEvent.COUNTED).unary_$bang(), col(ZERO)).as(ZERO),
        col(ProfileEvent.AMOUNT).as(ScorePart.RAW),
        record().as(ScorePart.EVIDENCE));
  }

  private static Column record() {
    return concat_ws(
        "/", col(ProfileEvent.FEED), col(ProfileEvent.SOURCE_SYSTEM), col(ProfileEvent.RECORD_ID));
  }

  private static Column entry(List<LedgerEntry> entries, ScorePeriod period) {
    Column entry = lit(null).cast("string");
    for (LedgerEntry one : entries) {
      Column sees =
          col(ProfileEvent.KIND)
              .equalTo(lit(one.kind()))
              .and(speaks(one.polarity()))
              .and(window(one.window(), period));
      entry = when(sees, lit(one.key())).otherwise(entry);
    }
    return entry;
  }

  /** A fact that counts zero may be neutral by now; it stands where it would have counted. */
  private static Column speaks(LedgerEntry.Polarity polarity) {
    Column own = col(ProfileEvent.POLARITY).equalTo(lit(polarity.name().toLowerCase(Locale.ROOT)));
    Column neutralised =
        col(ProfileEvent.POLARITY)
            .equalTo(lit("neutral"))
            .and(col(ProfileEvent.COUNTED).unary_$bang());
    return polarity == LedgerEntry.Polarity.NEGATIVE ? own.or(neutralised) : own;
  }

  private static Column window(LedgerEntry.Window window, ScorePeriod period) {
    Column startedByTheEnd = col(ProfileEvent.VALID_FROM).leq(lit(period.to()));
    return switch (window) {
      case STARTED -> startedByTheEnd.and(col(ProfileEvent.VALID_FROM).geq(lit(period.from())));
      case IN_EFFECT ->
          startedByTheEnd.and(
              coalesce(col(ProfileEvent.VALID_TO).geq(lit(period.from())), lit(true)));
    };
  }

  private static Column reason() {
    Column words = lit(null).cast("string");
    for (Map.Entry<String, String> reason : SHOWN.entrySet()) {
      words =
          when(col(ProfileEvent.WHY_NOT).equalTo(lit(reason.getKey())), lit(reason.getValue()))
              .otherwise(words);
    }
    return words;
  }
}

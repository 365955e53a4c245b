package org.cadreprofiles.feed;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.cadreprofiles.table.SetAside;

/**
 * Decides which version of each record stays, by what the versions say and never by the order in
 * which they came.
 *
 * <p>Within one feed and source system, in this order: the same natural key and content is held
 * once, as last reported ({@link #DUPLICATE}); the same record id with another content and no
 * correction between them is a {@link #CONFLICT}, the first reported stays; a version named by
 * another's {@code corrects} is {@link #CORRECTED}, of two corrections the last reported stays; of
 * several contents under one natural key the last reported stays ({@link #NEWER_VERSION}). Ties are
 * broken by the content's hash. Each rule looks at all versions, so a chain of corrections needs no
 * order either.
 */
public final class Resolution {
  /** What becomes of a version. */
  public static final String STATE = "_state";

  /** Stays. */
  public static final String CURRENT = "current";

  /** Same natural key and content as one that stays or was replaced. */
  public static final String DUPLICATE = "duplicate";

  /** Replaced by a correction. */
  public static final String CORRECTED = "corrected";

  /** Replaced by a later version of the same natural key. */
  public static final String NEWER_VERSION = "newer_version";

  /** Another content under the same record id. */
  public static final String CONFLICT = "conflict";

  private static final String COPY = "_copy";
  private static final String AT_ID = "_at_id";
  private static final String AT_TARGET = "_at_target";
  private static final String AT_KEY = "_at_key";
  private static final String GONE = "_gone";
  private static final String CORRECTION = "_correction";
  private static final String TARGET = "_target";
  private static final String SELF = "_self";

  private Resolution() {}

  /**
   * The versions with their {@link #STATE}; all versions that meet any of these must be among them.
   */
  public static Dataset<Row> of(Dataset<Row> versions) {
    Dataset<Row> copies = versions.withColumn(COPY, row_number().over(copiesLastReportedFirst()));
    Dataset<Row> decided =
        lastOfEachKey(corrected(conflicting(copies.where(col(COPY).equalTo(1)))))
            .select(kept(versions));
    Dataset<Row> duplicates =
        copies.where(col(COPY).gt(1)).withColumn(STATE, lit(DUPLICATE)).select(kept(versions));
    return decided.unionByName(duplicates);
  }

  private static WindowSpec copiesLastReportedFirst() {
    return same(col(SetAside.NATURAL_KEY_HASH), col(SetAside.CONTENT_HASH))
        .orderBy(
            col(SetAside.REPORTED_AT).desc(),
            col(SetAside.RECORD_ID),
            col(SetAside.FILE_ID),
            col(SetAside.LINE));
  }

  // Of several contents under one record id the first reported stays; one that corrects its own id
  // is no conflict.
  private static Dataset<Row> conflicting(Dataset<Row> distinct) {
    Column self = coalesce(col(SetAside.CORRECTS).equalTo(col(SetAside.RECORD_ID)), lit(false));
    WindowSpec sameId =
        same(col(SetAside.RECORD_ID), col(SELF))
            .orderBy(col(SetAside.REPORTED_AT), col(SetAside.CONTENT_HASH));
    return distinct
        .withColumn(SELF, self)
        .withColumn(AT_ID, row_number().over(sameId))
        .withColumn(
            STATE,
            when(col(SELF).equalTo(false).and(col(AT_ID).gt(1)), CONFLICT).otherwise(CURRENT));
  }

  // A correction takes its target away even when it is corrected itself; of two that name each
  // other the later stays.
  private static Dataset<Row> corrected(Dataset<Row> versions) {
    Column time = struct(col(SetAside.REPORTED_AT), col(SetAside.CONTENT_HASH));
    Dataset<Row> corrections =
        versions
            .where(col(SetAside.CORRECTS).isNotNull())
            .groupBy(
                col(SetAside.FEED), col(SetAside.SOURCE_SYSTEM), col(SetAside.CORRECTS).as(TARGET))
            .agg(
                max(struct(
                        col(SetAside.REPORTED_AT),
                        col(SetAside.CONTENT_HASH),
                        col(SetAside.RECORD_ID)))
                    .as(CORRECTION));
    Column last = col(CORRECTION);
    Column laterThanIt =
        col(SetAside.CORRECTS)
            .equalTo(last.getField(SetAside.RECORD_ID))
            .and(
                time.gt(
                    struct(
                        last.getField(SetAside.REPORTED_AT),
                        last.getField(SetAside.CONTENT_HASH))));
    Column byAnother =
        last.isNotNull().and(col(SELF).equalTo(false)).and(not(coalesce(laterThanIt, lit(false))));
    Column byLaterCorrection = col(SetAside.CORRECTS).isNotNull().and(col(AT_TARGET).gt(1));
    return versions
        .withColumn(AT_TARGET, row_number().over(lastFirst(same(col(SetAside.CORRECTS)))))
        .withColumn(TARGET, col(SetAside.RECORD_ID))
        .join(
            corrections,
            scala.jdk.javaapi.CollectionConverters.asScala(
                    java.util.List.of(SetAside.FEED, SetAside.SOURCE_SYSTEM, TARGET))
                .toSeq(),
            "left")
        .withColumn(
            STATE,
            when(col(STATE).equalTo(CURRENT).and(byAnother.or(byLaterCorrection)), CORRECTED)
                .otherwise(col(STATE)));
  }

  private static Dataset<Row> lastOfEachKey(Dataset<Row> versions) {
    WindowSpec remaining =
        same(col(SetAside.NATURAL_KEY_HASH))
            .orderBy(
                col(GONE), col(SetAside.REPORTED_AT).desc(), col(SetAside.CONTENT_HASH).desc());
    Column state =
        when(col(STATE).equalTo(CURRENT).and(col(AT_KEY).gt(1)), NEWER_VERSION)
            .otherwise(col(STATE));
    // What was set aside has no content any more; what could bring it back brings its content
    // along.
    Column wasSetAside = col(Versions.ORIGIN).isin(CORRECTED, NEWER_VERSION, CONFLICT);
    return versions
        .withColumn(GONE, col(STATE).notEqual(CURRENT))
        .withColumn(AT_KEY, row_number().over(remaining))
        .withColumn(STATE, state)
        .withColumn(
            STATE,
            when(wasSetAside.and(col(STATE).equalTo(CURRENT)), col(Versions.ORIGIN))
                .otherwise(col(STATE)));
  }

  private static WindowSpec lastFirst(WindowSpec window) {
    return window.orderBy(col(SetAside.REPORTED_AT).desc(), col(SetAside.CONTENT_HASH).desc());
  }

  private static WindowSpec same(Column... keys) {
    Column[] all = new Column[keys.length + 2];
    all[0] = col(SetAside.FEED);
    all[1] = col(SetAside.SOURCE_SYSTEM);
    System.arraycopy(keys, 0, all, 2, keys.length);
    return Window.partitionBy(all);
  }

  private static Column[] kept(Dataset<Row> versions) {
    Column[] columns = new Column[versions.columns().length + 1];
    for (int i = 0; i < columns.length - 1; i++) {
      columns[i] = col(versions.columns()[i]);
    }
    columns[columns.length - 1] = col(STATE);
    return columns;
  }
}

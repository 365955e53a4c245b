package org.cadreprofiles.profile.fact;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.cadreprofiles.table.Envelope;
import org.cadreprofiles.table.IdentityLink;
import org.cadreprofiles.table.ProfileEvent;

/**
 * How one kind of fact reads off a linked record: a row of gold.profile_event, column by column.
 *
 * @param kind kind of fact
 * @param table silver table of the record
 * @param polarity positive, neutral or negative, if there is substance in it: what is open or came
 *     to nothing is neutral whatever this says
 * @param from first day on which it holds
 * @param to last day, null while it does
 * @param item number of the fact within the record, from 0
 * @param verdict whether it counts
 * @param amount figure of the fact
 * @param detail the fact in words
 */
record Fact(
    String kind,
    String table,
    Column polarity,
    Column from,
    Column to,
    Column item,
    Verdict verdict,
    Column amount,
    Phrase detail) {

  static final String POSITIVE = "positive";
  static final String NEUTRAL = "neutral";
  static final String NEGATIVE = "negative";

  /** For facts without an end, a figure or a number. */
  static final Column NO_DAY = lit(null).cast("date");

  static final Column NO_AMOUNT = lit(null).cast("double");
  static final Column FIRST_ITEM = lit(0);

  private static final String VERDICT = "verdict";

  /** Reasons after which a fact says nothing about the person. */
  private static final Object[] CAME_TO_NOTHING = {
    Reasons.OPEN,
    Reasons.CLEARED,
    Reasons.REVOKED,
    Reasons.WITHDRAWN,
    Reasons.UNSUBSTANTIATED,
    Reasons.NOT_RESPONSIBLE
  };

  /** A fact that is there to be read and never counts. */
  static Fact informational(
      String kind, String table, Column from, Column to, Column amount, Phrase detail) {
    return new Fact(
        kind, table, lit(NEUTRAL), from, to, FIRST_ITEM, Reasons.informational(), amount, detail);
  }

  /**
   * Reads the fact off each record where it has begun.
   *
   * <p>The day is compared before anything is decided: a filter on the result would carry the whole
   * verdict into generated code a second time.
   *
   * @param day facts that begin later are not there
   */
  Dataset<Row> begun(Dataset<Row> records, Column day) {
    return of(records.filter(from.leq(day)));
  }

  /**
   * Reads the fact off each record.
   *
   * @param records linked records, see {@link KnownRecords#linked}
   * @return rows of gold.profile_event
   */
  Dataset<Row> of(Dataset<Row> records) {
    // The verdict is a column of its own first: it is read four times and costs most.
    Column whyNot = col(VERDICT).getField(Verdict.WHY_NOT);
    return records
        .withColumn(VERDICT, verdict.outcome())
        .select(
            col(IdentityLink.CADRE_ID).as(ProfileEvent.CADRE_ID),
            lit(kind).as(ProfileEvent.KIND),
            when(whyNot.isin(CAME_TO_NOTHING), NEUTRAL)
                .otherwise(polarity)
                .as(ProfileEvent.POLARITY),
            from.as(ProfileEvent.VALID_FROM),
            to.as(ProfileEvent.VALID_TO),
            whyNot.isNull().as(ProfileEvent.COUNTED),
            whyNot.as(ProfileEvent.WHY_NOT),
            col(VERDICT).getField(Verdict.RULE).as(ProfileEvent.RULE_ID),
            amount.cast("double").as(ProfileEvent.AMOUNT),
            detail.en().as(ProfileEvent.DETAIL_EN),
            detail.zh().as(ProfileEvent.DETAIL_ZH),
            lit(KnownRecords.feed(table)).as(ProfileEvent.FEED),
            col(Envelope.SOURCE_SYSTEM).as(ProfileEvent.SOURCE_SYSTEM),
            col(Envelope.RECORD_ID).as(ProfileEvent.RECORD_ID),
            item.cast("int").as(ProfileEvent.ITEM),
            col(Envelope.SOURCE_FILE_ID).as(ProfileEvent.SOURCE_FILE_ID),
            col(Envelope.SOURCE_LINE).as(ProfileEvent.SOURCE_LINE));
  }
}

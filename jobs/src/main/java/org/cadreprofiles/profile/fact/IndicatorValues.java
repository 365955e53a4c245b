package org.cadreprofiles.profile.fact;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.struct;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.cadreprofiles.table.Indicator;
import org.cadreprofiles.table.IndicatorValue;

/**
 * Values of indicators about a person, as reported; whether they enter a score the gate decides.
 */
record IndicatorValues() implements FactSource {

  private static final String KIND = "indicator_value";
  private static final String CATALOGUE_ID = "catalogue_id";
  private static final String LATEST = "latest_version";

  @Override
  public Dataset<Row> facts(KnownRecords known) {
    Column name = coalesce(col(LATEST).getField(Indicator.NAME), col(IndicatorValue.INDICATOR_ID));
    Phrase detail =
        Phrase.of(
            Phrase.value(name),
            Phrase.words(": ", "："),
            Phrase.value(col(IndicatorValue.VALUE)),
            Phrase.of(
                Phrase.words(" ", ""),
                Phrase.value(col(LATEST).getField(Indicator.UNIT_OF_MEASURE))));
    Dataset<Row> values =
        known
            .linked(IndicatorValue.TABLE)
            .join(
                catalogue(known),
                col(IndicatorValue.INDICATOR_ID).equalTo(col(CATALOGUE_ID)),
                "left");
    return Fact.informational(
            KIND,
            IndicatorValue.TABLE,
            col(IndicatorValue.PERIOD_FROM),
            col(IndicatorValue.PERIOD_TO),
            col(IndicatorValue.VALUE),
            detail)
        .begun(values, known.day());
  }

  private static Dataset<Row> catalogue(KnownRecords known) {
    Column version =
        struct(col(Indicator.VALID_FROM), col(Indicator.NAME), col(Indicator.UNIT_OF_MEASURE));
    return broadcast(
        known
            .known(Indicator.TABLE)
            .groupBy(col(Indicator.INDICATOR_ID).as(CATALOGUE_ID))
            .agg(max(version).as(LATEST)));
  }
}

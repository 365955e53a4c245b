package org.cadreprofiles.anomaly;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What one detector found.
 *
 * @param findings rows of gold.anomaly, without state
 * @param evidence items of {@link EvidenceItems} with the finding's id
 * @param suspects rows of {@link SuspectPageDays} with the detector
 * @param suspectAmounts rows of {@link Amounts} of suspect findings with the detector
 */
record Concluded(
    Dataset<Row> findings,
    Dataset<Row> evidence,
    Dataset<Row> suspects,
    Dataset<Row> suspectAmounts) {}

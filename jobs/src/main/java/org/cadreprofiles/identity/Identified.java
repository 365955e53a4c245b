package org.cadreprofiles.identity;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Who is who: every record that names a person, and the pairs that a person has to decide.
 *
 * @param links rows of gold.identity_link
 * @param reviews rows of gold.identity_review, open or decided
 * @param unheard decisions that nothing follows from, with the {@link #RULE} they break
 */
public record Identified(Dataset<Row> links, Dataset<Row> reviews, Dataset<Row> unheard) {
  /** Why nothing follows from a decision, as ops.quality names it. */
  public static final String RULE = "rule";
}

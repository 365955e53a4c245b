package org.cadreprofiles.identity;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * One way to find whom a mention is about; passes run in order, each on what is still open.
 *
 * <p>A pass links where exactly one of its candidates fits. The probabilistic pass (Fellegi-Sunter
 * over blocks) is to be one more record here, last in {@link Identify}.
 */
sealed interface LinkPass permits ExactIdentifier, RepairedIdentifier, RosterFit {

  /** Name of the method in gold.identity_link. */
  String method();

  /** Whether a mention with candidates of which none can be taken goes to a person at once. */
  boolean stopsAtConflict();

  /**
   * Finds the candidates of every mention.
   *
   * @param mentions rows of {@link Mention}
   * @return the same rows with {@link Candidate#CANDIDATES}
   */
  Dataset<Row> candidates(Dataset<Row> mentions, People people);
}

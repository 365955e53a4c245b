package org.cadreprofiles.identity;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * One way to find whom a mention is about by rules; passes run in order, the surest first.
 *
 * <p>The first pass of which exactly one candidate fits decides. What they leave open is weighed by
 * {@link ProbableFit}.
 */
sealed interface LinkPass permits ExactIdentifier, RepairedIdentifier, RosterFit {

  /** Name of the method in gold.identity_link. */
  String method();

  /**
   * Finds the candidates of every mention.
   *
   * @param mentions rows of {@link Mention}
   * @return the same rows with {@link Candidate#CANDIDATES}
   */
  Dataset<Row> candidates(Dataset<Row> mentions, People people);
}

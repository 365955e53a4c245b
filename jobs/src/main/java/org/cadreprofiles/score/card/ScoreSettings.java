package org.cadreprofiles.score.card;

import java.io.Serializable;

/**
 * How the uncertainty of scores is computed; what a score means is in the {@link Scorecard}.
 *
 * @param replicates repetitions behind each interval, 200 to 100,000
 * @param seed start of all random numbers; the same seed gives the same intervals
 * @param confidence share of replicates inside the interval, above 0.5 and below 1
 * @param topShare best share of a peer group that {@code probability_top} is about, above 0, below
 *     1
 * @param blocks parts into which peer groups are spread over the machines, at least 1
 */
public record ScoreSettings(
    int replicates, long seed, double confidence, double topShare, int blocks)
    implements Serializable {
  public ScoreSettings {
    Check.range("replicates", replicates, 200, 100_000);
    Check.range("confidence", confidence, 0.5, 1);
    Check.range("topShare", topShare, 0, 1);
    Check.range("blocks", blocks, 1, 100_000);
  }
}

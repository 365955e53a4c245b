package org.cadreprofiles.table;

/**
 * Score of a cadre for a period: advice, with an interval.
 *
 * <p>Grain: one row per {@code cadre_id}, {@code period_from}, {@code period_to}, {@code revision}.
 */
public final class Score {
  /** Name of the table, layer first. */
  public static final String TABLE = "gold.score";

  /** Cadre. */
  public static final String CADRE_ID = "cadre_id";

  /** First day of the period. */
  public static final String PERIOD_FROM = "period_from";

  /** Last day of the period. */
  public static final String PERIOD_TO = "period_to";

  /** Revision, from 1. */
  public static final String REVISION = "revision";

  /** Whether it is the present one. */
  public static final String STATUS = "status";

  /** Score, 0 to 100 before adjustments; empty below the coverage floor. */
  public static final String SCORE = "score";

  /** Lower end of the 90 % interval. */
  public static final String LOW = "low";

  /** Upper end of the 90 % interval. */
  public static final String HIGH = "high";

  /** Rank in the peer group, 1 is best; equal inside a tie. */
  public static final String RANK = "rank";

  /** Best rank in the 90 % interval. */
  public static final String RANK_LOW = "rank_low";

  /** Worst rank in the 90 % interval. */
  public static final String RANK_HIGH = "rank_high";

  /** Peer group. */
  public static final String PEER_GROUP = "peer_group";

  /** People in the peer group. */
  public static final String PEERS = "peers";

  /** Share of weight that could be measured. */
  public static final String COVERAGE = "coverage";

  /** Share of weight withheld because of open anomalies. */
  public static final String WITHHELD_SHARE = "withheld_share";

  /** Score if withheld parts counted as reported. */
  public static final String SCORE_WITH_REPORTED = "score_with_reported";

  /** Score if withheld parts counted as corrected. */
  public static final String SCORE_WITH_CORRECTED = "score_with_corrected";

  /** Probability to be in the best 20 % of the peer group. */
  public static final String PROBABILITY_TOP = "probability_top";

  /**
   * Share of the variance of such scores in the peer group that is the person's own, 0 to 1: how
   * far the indicators agree about people.
   */
  public static final String RELIABILITY = "reliability";

  /** Why this revision replaced the one before, or why there is no score. */
  public static final String WHY = "why";

  /** Run that wrote it. */
  public static final String RUN_ID = "run_id";

  private Score() {}
}

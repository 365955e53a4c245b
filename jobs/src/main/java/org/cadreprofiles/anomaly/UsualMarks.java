package org.cadreprofiles.anomaly;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.exp;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.sqrt;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;

/**
 * Holds each case's marked visitors and views against what is usual on the platform in the quarter:
 * a p-value per mark, and how many of the marked views are people's own.
 *
 * @param peers how cases are judged against each other
 * @param leftOut signals that are not looked at
 */
record UsualMarks(PeerFunnel peers, Set<String> leftOut) {
  /** People's own views with the mark, as peers have them beside as many plain views. */
  static final String OWN = "own_views";

  /** Whether marked views are beyond what chance and honest differences explain. */
  static final String EXCESSIVE = "excessive";

  /** Probability that a view with the mark is not a person's own. */
  static final String INVALID = "p_invalid";

  private static final double UNUSUAL = 0.05;
  private static final String FEWEST = "p_few_visitors";
  private static final double SMALLEST_PLAIN_SHARE = 0.2;
  private static final double LARGEST_SHARE = 0.99;
  private static final String PLAIN = "plain_views";
  private static final String USUAL_SHARE = "usual_share";
  private static final String PLAIN_SHARE = "plain_share";

  /**
   * One row per case and mark with p-value, own views and probability, and one per case for {@link
   * FewVisitors}.
   *
   * @param markedViews rows of {@link MarkedViews}
   * @param visitorQuarters rows of {@link VisitorQuarters}
   */
  Dataset<Row> of(Dataset<Row> markedViews, Dataset<Row> visitorQuarters) {
    return new MarkPeers(peers)
        .judge(markedViews)
        .transform(UsualMarks::shares)
        .transform(UsualMarks::ownViews)
        .unionByName(new FewVisitors(peers).of(visitorQuarters), true)
        .where(not(col(MarkedViews.MARK).isInCollection(leftOut)))
        .transform(UsualMarks::excess);
  }

  /** Plain views tell how many people came; peers tell how many marked views such people bring. */
  private static Dataset<Row> shares(Dataset<Row> judged) {
    Column share = least(col(MarkPeers.SHARE), lit(LARGEST_SHARE));
    Column odds =
        share
            .divide(lit(1.0).minus(share))
            .multiply(exp(coalesce(col(PeerFunnel.CENTRE), lit(0.0))));
    // In order of the marks, so that the last digit of a sum does not depend on row order.
    WindowSpec allMarks =
        Window.partitionBy(CaseKey.columns())
            .orderBy(MarkedViews.MARK)
            .rowsBetween(Window.unboundedPreceding(), Window.unboundedFollowing());
    Column plainShare = lit(1.0).minus(sum(USUAL_SHARE).over(allMarks));
    return judged
        .withColumn(USUAL_SHARE, odds.divide(odds.plus(1)))
        .withColumn(PLAIN, col(MarkedViews.VIEWS).minus(sum(MarkedViews.MARKED).over(allMarks)))
        .withColumn(PLAIN_SHARE, greatest(lit(SMALLEST_PLAIN_SHARE), plainShare));
  }

  private static Dataset<Row> ownViews(Dataset<Row> shares) {
    Column chance = col(OWN).multiply(col(MarkPeers.CLUMPING));
    Column honest = col(OWN).multiply(coalesce(col(PeerFunnel.SPREAD), lit(0.0)));
    Column limit =
        col(OWN).plus(sqrt(chance.plus(honest.multiply(honest))).multiply(CaseTests.Z90));
    return shares
        .withColumn(OWN, col(PLAIN).divide(col(PLAIN_SHARE)).multiply(col(USUAL_SHARE)))
        .withColumn(EXCESSIVE, col(MarkedViews.MARKED).gt(limit))
        .drop(USUAL_SHARE, PLAIN, PLAIN_SHARE);
  }

  /**
   * Views beyond the limit count as excess only where the number of marked visitors is unusual too,
   * or where the views come from unusually few visitors: one keen reader alone is no excess.
   */
  private static Dataset<Row> excess(Dataset<Row> rows) {
    Column few = col(MarkedViews.MARK).equalTo(FewVisitors.SIGNAL);
    Column fewest = min(when(few, col(CaseTests.P))).over(Window.partitionBy(CaseKey.columns()));
    Column unusual = least(col(CaseTests.P), col(FEWEST)).leq(UNUSUAL);
    Column invalid = lit(1.0).minus(col(OWN).divide(col(MarkedViews.MARKED)));
    return rows.withColumn(FEWEST, fewest)
        .withColumn(EXCESSIVE, coalesce(not(few).and(col(EXCESSIVE)).and(unusual), lit(false)))
        .withColumn(INVALID, when(col(EXCESSIVE), invalid).otherwise(0.0))
        .drop(FEWEST);
  }
}

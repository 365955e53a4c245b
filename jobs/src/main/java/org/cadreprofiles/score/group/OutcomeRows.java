package org.cadreprofiles.score.group;

import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.createArrayType;

import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.cadreprofiles.table.Score;

/** An outcome as a row: the columns of gold.score that scoring knows, and all parts. */
public final class OutcomeRows {
  /** The parts of a score, one struct each. */
  public static final String PARTS = "parts";

  private OutcomeRows() {}

  /** Shape of {@link #row}. */
  public static StructType schema() {
    return new StructType()
        .add(Score.CADRE_ID, StringType, false)
        .add(Score.SCORE, DoubleType)
        .add(Score.LOW, DoubleType)
        .add(Score.HIGH, DoubleType)
        .add(Score.RANK, IntegerType)
        .add(Score.RANK_LOW, IntegerType)
        .add(Score.RANK_HIGH, IntegerType)
        .add(Score.PEER_GROUP, StringType)
        .add(Score.PEERS, IntegerType)
        .add(Score.COVERAGE, DoubleType)
        .add(Score.WITHHELD_SHARE, DoubleType)
        .add(Score.SCORE_WITH_REPORTED, DoubleType)
        .add(Score.SCORE_WITH_CORRECTED, DoubleType)
        .add(Score.PROBABILITY_TOP, DoubleType)
        .add(Score.RELIABILITY, DoubleType)
        .add(Score.WHY, StringType)
        .add(PARTS, createArrayType(PartRows.schema(), false));
  }

  /** The row of a member's outcome. */
  static Row row(PeerGroup.Outcome outcome, String group, List<Row> partRows) {
    Row[] parts = partRows.toArray(Row[]::new);
    MemberScore score = outcome.score();
    if (!score.hasScore()) {
      return RowFactory.create(
          score.member().cadreId(),
          null,
          null,
          null,
          null,
          null,
          null,
          group,
          outcome.peers(),
          score.coverage(),
          score.withheldShare(),
          null,
          null,
          null,
          null,
          score.noScore(),
          parts);
    }
    GroupIntervals.Interval interval = outcome.interval();
    double withReported = score.withReported() + score.adjustment();
    double withCorrected = score.withCorrected() + score.adjustment();
    return RowFactory.create(
        score.member().cadreId(),
        score.total(),
        // Both readings of a withheld value lie inside the interval (safeguard G11).
        Math.min(interval.low(), Math.min(withReported, withCorrected)),
        Math.max(interval.high(), Math.max(withReported, withCorrected)),
        interval.rank(),
        interval.rankLow(),
        interval.rankHigh(),
        group,
        outcome.peers(),
        score.coverage(),
        score.withheldShare(),
        withReported,
        withCorrected,
        interval.probabilityTop(),
        interval.reliability(),
        null,
        parts);
  }
}

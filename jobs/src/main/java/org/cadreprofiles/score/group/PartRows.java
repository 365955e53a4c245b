package org.cadreprofiles.score.group;

import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.cadreprofiles.score.bound.BoundScorecard;
import org.cadreprofiles.score.bound.Leaf;
import org.cadreprofiles.table.ScorePart;

/** The parts of a member's score as rows, with a sentence and evidence each. */
public final class PartRows {
  /** It counts. */
  public static final String COUNTED = "counted";

  /** An open anomaly withholds it. */
  public static final String WITHHELD = "withheld";

  /** There is no value, or too few peers have one. */
  public static final String MISSING = "missing";

  /** The gate refused it, or it counts zero. */
  static final String EXCLUDED = "excluded";

  private static final String INDICATOR = "indicator";
  private static final String ADJUSTMENT = "adjustment";
  private static final String LEDGER = "ledger";

  private final BoundScorecard bound;
  private final GroupScales scales;
  private final int[] activeAt;

  PartRows(BoundScorecard bound, GroupScales scales) {
    this.bound = bound;
    this.scales = scales;
    this.activeAt = new int[bound.leaves().size()];
    Arrays.fill(activeAt, -1);
    for (int i = 0; i < scales.active().size(); i++) {
      activeAt[scales.active().get(i).place()] = i;
    }
  }

  /** Shape of one part. */
  static StructType schema() {
    return new StructType()
        .add(ScorePart.PART_ID, StringType, false)
        .add(ScorePart.PART_KIND, StringType, false)
        .add(ScorePart.ASPECT, StringType)
        .add(ScorePart.RAW, DoubleType)
        .add(ScorePart.CORRECTED, DoubleType)
        .add(ScorePart.NORMALISED, DoubleType)
        .add(ScorePart.WEIGHT, DoubleType)
        .add(ScorePart.CONTRIBUTION, DoubleType, false)
        .add(ScorePart.STATE, StringType, false)
        .add(ScorePart.WHY, StringType)
        .add(ScorePart.EVIDENCE, StringType);
  }

  /** All parts of a score: every indicator of the scorecard, every fact of the ledger. */
  List<Row> of(MemberScore score) {
    List<Row> parts = new ArrayList<>();
    for (int place = 0; place < activeAt.length; place++) {
      parts.add(indicator(score, place));
    }
    score.member().ledger().forEach(item -> parts.add(adjustment(score, item)));
    return parts;
  }

  private Row indicator(MemberScore score, int place) {
    Observation seen = score.member().at(place);
    int active = activeAt[place];
    if (active < 0) {
      // What the group cannot use is missing to it; what the gate refused is excluded.
      String state = bound.leaves().get(place).admitted() ? MISSING : EXCLUDED;
      return notCounted(place, seen, state, scales.why(place));
    }
    if (seen == null) {
      return notCounted(place, null, MISSING, "no value in the period");
    }
    if (seen.withheld()) {
      return notCounted(place, seen, WITHHELD, seen.note());
    }
    if (!seen.known()) {
      return notCounted(place, seen, MISSING, seen.note() + "; there is no corrected figure");
    }
    return score.hasScore()
        ? counted(score, place, active, seen)
        : notCounted(place, seen, EXCLUDED, score.noScore());
  }

  private Row counted(MemberScore score, int place, int active, Observation seen) {
    String sentence = scales.active().get(active).scale().sentence();
    return RowFactory.create(
        bound.leaves().get(place).id(),
        INDICATOR,
        bound.leaves().get(place).aspect(),
        seen.reported(),
        seen.used(),
        score.normalised()[active],
        score.shares()[active],
        score.contribution(active),
        COUNTED,
        seen.note().isEmpty() ? sentence : seen.note() + "; " + sentence,
        seen.evidence());
  }

  private Row notCounted(int place, Observation seen, String state, String why) {
    Leaf leaf = bound.leaves().get(place);
    boolean known = seen != null && seen.known();
    return RowFactory.create(
        leaf.id(),
        INDICATOR,
        leaf.aspect(),
        seen == null ? null : seen.reported(),
        known ? seen.used() : null,
        null,
        0.0,
        0.0,
        state,
        why,
        seen == null ? null : seen.evidence());
  }

  private static Row adjustment(MemberScore score, LedgerItem item) {
    boolean counts = item.counts() && score.hasScore();
    String sentence =
        item.counts() && !score.hasScore() ? score.noScore() : score.ledger().sentence(item);
    return RowFactory.create(
        item.partId(),
        ADJUSTMENT,
        LEDGER,
        item.amount(),
        null,
        null,
        null,
        counts ? score.ledger().of(item) : 0.0,
        counts ? COUNTED : EXCLUDED,
        sentence,
        item.evidence());
  }
}

package org.cadreprofiles.score.group;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;

import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.cadreprofiles.score.bound.BoundScorecard;
import org.cadreprofiles.score.indicator.Result;
import org.cadreprofiles.score.person.Attribution;
import org.cadreprofiles.score.person.LedgerItems;
import org.cadreprofiles.score.person.Members;
import org.cadreprofiles.score.person.PeerGroupFit;
import org.cadreprofiles.stats.SignificantDigits;
import org.cadreprofiles.table.IdentityLink;
import org.cadreprofiles.table.ScorePart;

/** Members as rows, one per person and group, and back. */
public final class MemberRows implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Group in which the row serves. */
  public static final String GROUP = "peer_group_key";

  private static final String OBSERVATIONS = "observations";

  private final Map<String, Integer> places = new HashMap<>();

  MemberRows(BoundScorecard bound) {
    for (int place = 0; place < bound.leaves().size(); place++) {
      places.put(bound.leaves().get(place).id(), place);
    }
  }

  /**
   * One row per person and group: {@link #GROUP}, cadre, home group, days, observations, ledger.
   *
   * @param members people with their groups
   * @param observations as {@link Attribution} gives them
   * @param ledger as {@link LedgerItems} gives them
   */
  public static Dataset<Row> of(
      Dataset<Row> members, Dataset<Row> observations, Dataset<Row> ledger) {
    Dataset<Row> lists =
        observations
            .groupBy(col(IdentityLink.CADRE_ID))
            .agg(collect_list(observation()).as(OBSERVATIONS));
    return members
        .join(lists, new String[] {IdentityLink.CADRE_ID}, "left")
        .join(ledger, new String[] {IdentityLink.CADRE_ID}, "left")
        .select(
            explode(col(PeerGroupFit.GROUPS)).as(GROUP),
            col(IdentityLink.CADRE_ID),
            col(PeerGroupFit.HOME),
            col(Members.DAYS),
            col(OBSERVATIONS),
            col(LedgerItems.ITEMS));
  }

  private static Column observation() {
    return struct(
        col(Result.INDICATOR_ID),
        col(Result.REPORTED),
        coalesce(col(Result.USED), lit(Double.NaN)).as(Result.USED),
        col(Result.SD_LOW),
        col(Result.SD_HIGH),
        col(Attribution.EXPOSURE),
        col(Result.WITHHELD),
        coalesce(col(Result.NOTE), lit("")).as(Result.NOTE),
        coalesce(col(Result.EVIDENCE), lit("")).as(Result.EVIDENCE));
  }

  /** The member that a row of {@link #of} holds. */
  Member member(Row row) {
    boolean isHome = row.getString(0).equals(row.getString(2));
    return new Member(
        row.getString(1),
        isHome,
        row.getInt(3),
        observations(row, isHome),
        row.isNullAt(5) ? List.of() : row.<Row>getList(5).stream().map(MemberRows::item).toList());
  }

  private Observation[] observations(Row row, boolean isHome) {
    Observation[] observations = new Observation[places.size()];
    if (!row.isNullAt(4)) {
      for (Row one : row.<Row>getList(4)) {
        observations[places.get(one.getString(0))] =
            new Observation(
                SignificantDigits.twelve(one.getDouble(1)),
                SignificantDigits.twelve(one.getDouble(2)),
                one.isNullAt(3) ? 0 : one.getDouble(3),
                one.isNullAt(4) ? 0 : one.getDouble(4),
                one.getDouble(5),
                one.getBoolean(6),
                // Texts are for people at home in the group; the others would only fill memory.
                isHome ? one.getString(7) : "",
                isHome ? one.getString(8) : "");
      }
    }
    return observations;
  }

  private static LedgerItem item(Row row) {
    return new LedgerItem(
        row.<String>getAs(ScorePart.PART_ID),
        row.<String>getAs(LedgerItems.ENTRY),
        row.isNullAt(2) ? "" : row.<String>getAs(LedgerItems.ZERO),
        row.<Double>getAs(ScorePart.RAW),
        row.<String>getAs(ScorePart.EVIDENCE));
  }
}

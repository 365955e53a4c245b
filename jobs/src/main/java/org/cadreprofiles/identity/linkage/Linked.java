package org.cadreprofiles.identity.linkage;

import static org.apache.spark.sql.functions.col;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.cadreprofiles.identity.linkage.cluster.Groups;
import org.cadreprofiles.identity.linkage.pair.Pairs;
import org.cadreprofiles.identity.linkage.pair.Records;
import org.cadreprofiles.identity.linkage.pair.RuleReport;
import org.cadreprofiles.identity.linkage.train.Weights;

/**
 * What a linkage found.
 *
 * @param records rows of {@link Records}
 * @param weighed rows of {@link Pairs} with {@link Linkage#WEIGHT}, all pairs that were compared
 * @param groups rows of {@link Groups}: records taken for one person
 * @param rules what each blocking rule brought
 * @param weights what was learnt
 * @param between whether two tables were linked
 */
public record Linked(
    Dataset<Row> records,
    Dataset<Row> weighed,
    Dataset<Row> groups,
    List<RuleReport> rules,
    Weights weights,
    boolean between) {

  /** The linked pairs, {@link Pairs#LEFT} and {@link Pairs#RIGHT}: all pairs within a group. */
  public Dataset<Row> links() {
    Dataset<Row> one = groups.select(col(Groups.RECORD).as(Pairs.LEFT), col(Groups.GROUP));
    Dataset<Row> other = groups.select(col(Groups.RECORD).as(Pairs.RIGHT), col(Groups.GROUP));
    Column ordered = col(Pairs.LEFT).lt(col(Pairs.RIGHT));
    Dataset<Row> pairs =
        one.join(other, Groups.GROUP).where(ordered).select(col(Pairs.LEFT), col(Pairs.RIGHT));
    return between
        ? pairs.where(Records.isLeft(col(Pairs.LEFT)).notEqual(Records.isLeft(col(Pairs.RIGHT))))
        : pairs;
  }
}

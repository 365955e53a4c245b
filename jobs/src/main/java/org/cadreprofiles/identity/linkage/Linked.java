package org.cadreprofiles.identity.linkage;

import static org.apache.spark.sql.functions.col;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.cadreprofiles.identity.linkage.cluster.Groups;
import org.cadreprofiles.identity.linkage.pair.Pairs;
import org.cadreprofiles.identity.linkage.pair.Records;

/**
 * What a linkage found.
 *
 * @param weighed all pairs that were compared
 * @param groups rows of {@link Groups}: records taken for one person
 */
public record Linked(Weighed weighed, Dataset<Row> groups) {

  /** The linked pairs, {@link Pairs#LEFT} and {@link Pairs#RIGHT}: all pairs within a group. */
  public Dataset<Row> links() {
    Dataset<Row> one = groups.select(col(Groups.RECORD).as(Pairs.LEFT), col(Groups.GROUP));
    Dataset<Row> other = groups.select(col(Groups.RECORD).as(Pairs.RIGHT), col(Groups.GROUP));
    Column ordered = col(Pairs.LEFT).lt(col(Pairs.RIGHT));
    Dataset<Row> pairs =
        one.join(other, Groups.GROUP).where(ordered).select(col(Pairs.LEFT), col(Pairs.RIGHT));
    return weighed.between()
        ? pairs.where(Records.isLeft(col(Pairs.LEFT)).notEqual(Records.isLeft(col(Pairs.RIGHT))))
        : pairs;
  }
}

package org.cadreprofiles.identity.linkage.cluster;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.cadreprofiles.identity.linkage.pair.Pairs;

/**
 * Groups of records that are taken for one person.
 *
 * @param threshold bits from which a pair may be linked
 * @param oneRecordEach whether a person has at most one record in each of two tables
 * @param between whether pairs are between two tables
 * @param keep materialises a dataset and cuts its plan
 */
public record Groups(
    double threshold, boolean oneRecordEach, boolean between, UnaryOperator<Dataset<Row>> keep) {
  /** Number of a record. */
  public static final String RECORD = "record";

  /** Number of the first record of its group. */
  public static final String GROUP = "group";

  private static final String COMPONENT = Components.COMPONENT;
  private static final String NODE = Components.NODE;

  /**
   * Groups the records of weighed pairs.
   *
   * @param weighed {@link Pairs#LEFT}, {@link Pairs#RIGHT} and {@code bits}, all pairs compared
   * @param bits name of the column of weights
   * @return {@link #RECORD} and {@link #GROUP}; a record that is linked to none has no row
   */
  public Dataset<Row> of(Dataset<Row> weighed, String bits) {
    Dataset<Row> linked = weighed.where(col(bits).geq(threshold));
    Dataset<Row> components = keep.apply(new Components(keep).of(linked));
    Dataset<Row> inside =
        weighed
            .join(
                broadcast(components.select(col(NODE).as(Pairs.LEFT), col(COMPONENT))), Pairs.LEFT)
            .join(
                broadcast(
                    components.select(
                        col(NODE).as(Pairs.RIGHT), col(COMPONENT).as(COMPONENT + "_right"))),
                Pairs.RIGHT)
            .where(col(COMPONENT).equalTo(col(COMPONENT + "_right")))
            .select(col(COMPONENT), col(Pairs.LEFT), col(Pairs.RIGHT), col(bits));
    StructType schema =
        new StructType()
            .add(RECORD, DataTypes.LongType, false)
            .add(GROUP, DataTypes.LongType, false);
    return inside
        .groupBy(col(COMPONENT))
        .as(Encoders.LONG(), Encoders.row(inside.schema()))
        .flatMapGroups(
            new OfComponent(threshold, oneRecordEach, between ? 1 : 0), Encoders.row(schema));
  }

  private record OfComponent(double threshold, boolean oneRecordEach, int rightSide)
      implements FlatMapGroupsFunction<Long, Row, Row> {
    private static final int LEFT_AT = 1;
    private static final int RIGHT_AT = 2;
    private static final int BITS_AT = 3;

    @Override
    public Iterator<Row> call(Long component, Iterator<Row> pairs) {
      List<Merging.Edge> edges = new ArrayList<>();
      pairs.forEachRemaining(
          row ->
              edges.add(
                  new Merging.Edge(
                      row.getLong(LEFT_AT),
                      0,
                      row.getLong(RIGHT_AT),
                      rightSide,
                      row.getDouble(BITS_AT))));
      List<Row> groups = new ArrayList<>();
      Merging.groups(edges, threshold, oneRecordEach)
          .forEach((record, group) -> groups.add(RowFactory.create(record, group)));
      return groups.iterator();
    }
  }
}

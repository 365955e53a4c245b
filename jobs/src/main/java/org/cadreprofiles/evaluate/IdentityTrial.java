package org.cadreprofiles.evaluate;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.cadreprofiles.identity.linkage.Linkage;
import org.cadreprofiles.identity.linkage.Linked;
import org.cadreprofiles.identity.linkage.model.LinkModel;

/**
 * Links tables by a model and measures how well that went.
 *
 * @param model the link model; a trial is read from the model's own file
 */
public record IdentityTrial(@JsonValue LinkModel model) {
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public IdentityTrial {}

  /**
   * Links, then compares with the truth.
   *
   * @param right the other table; none when one table is searched for records of one person
   * @param truth columns left_id and right_id, every true pair once
   * @param parts in how many parts pairs are made, 1 or more
   * @param keep materialises a dataset and cuts its plan, such as a checkpoint
   * @throws IllegalArgumentException when a table or the truth lacks a column, or there is nothing
   *     to learn from
   */
  public IdentityQuality of(
      Dataset<Row> left,
      Optional<Dataset<Row>> right,
      Dataset<Row> truth,
      int parts,
      UnaryOperator<Dataset<Row>> keep) {
    PairTruth.check(truth);
    Effort before = Effort.now();
    Linked linked = new Linkage(model, parts, keep).link(left, right);
    Effort effort = Effort.now().since(before);
    return new IdentityEvaluation(keep).measure(linked, truth, model, effort);
  }
}

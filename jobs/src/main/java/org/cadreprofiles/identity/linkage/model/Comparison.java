package org.cadreprofiles.identity.linkage.model;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.apache.spark.sql.Column;

/**
 * How a field of two records is compared: levels from the closest to none.
 *
 * @param name name in reports; the column's where it is not given
 * @param column column compared; where either record has none, the level is unknown and weighs
 *     nothing
 * @param levels from the closest on, 1 to 13; the level of those that meet none is added
 * @param labels what the levels are called in reports; made from the levels where they are not
 *     given
 * @param rare whether agreement in a rare value weighs more than in a common one
 * @param rareBy column whose rare values count; the own column where {@code rare} is set alone
 * @param given comparisons on whose agreement this one depends among different people, such as an
 *     e-mail address made of the name
 * @param givenFor labels of the levels that depend on them; all where it is not given
 */
public record Comparison(
    String name,
    @JsonProperty(required = true) String column,
    @JsonProperty(required = true) List<Level> levels,
    List<String> labels,
    boolean rare,
    String rareBy,
    List<String> given,
    List<String> givenFor) {

  /** Four bits a comparison: unknown, the levels and none of them. */
  private static final int MOST_LEVELS = 13;

  private static final int MOST_GIVEN = 3;

  /** Name of the level that no other meets. */
  public static final String DIFFERENT = "differs";

  /** Level of a pair of which a value is missing. */
  public static final int UNKNOWN = 0;

  public Comparison {
    if (column == null) {
      throw new IllegalArgumentException("A comparison has no column: name one");
    }
    name = name == null ? column : name;
    rareBy = rareBy == null && rare ? column : rareBy;
    rare = rareBy != null;
    levels = levels == null ? List.of() : List.copyOf(levels);
    given = given == null ? List.of() : List.copyOf(given);
    if (levels.isEmpty() || levels.size() > MOST_LEVELS) {
      throw new IllegalArgumentException(
          "Comparison " + name + " has " + levels.size() + " levels, allowed are 1 to 13");
    }
    labels = labels == null ? levels.stream().map(Level::label).toList() : List.copyOf(labels);
    if (labels.size() != levels.size()) {
      throw new IllegalArgumentException(
          "Comparison "
              + name
              + " has "
              + levels.size()
              + " levels and "
              + labels.size()
              + " labels: give one each, or none");
    }
    givenFor = givenFor == null ? List.of() : List.copyOf(givenFor);
    if (!labels.containsAll(givenFor)) {
      throw new IllegalArgumentException(
          "Comparison "
              + name
              + " has the levels "
              + labels
              + ", but givenFor names "
              + givenFor
              + ": correct the labels");
    }
    if (given.size() > MOST_GIVEN) {
      throw new IllegalArgumentException(
          "Comparison " + name + " depends on " + given.size() + " others, allowed are 3");
    }
  }

  /** How many levels there are, unknown and none among them. */
  public int codes() {
    return levels.size() + 2;
  }

  /** Whether a level depends on the given comparisons. */
  public boolean depends(int code) {
    boolean one = code > levels.size() || givenFor.contains(labels.get(code - 1));
    return givenFor.isEmpty() || one;
  }

  /** The code of the level: 0 unknown, 1 the closest, the greatest where none is met. */
  public Column level(Sides sides) {
    Column either = sides.left(column).isNull().or(sides.right(column).isNull());
    Column level = when(either, UNKNOWN);
    for (int i = 0; i < levels.size(); i++) {
      Column met = coalesce(levels.get(i).met(sides, column), lit(false));
      level = level.when(met, i + 1);
    }
    return level.otherwise(levels.size() + 1);
  }

  /** Name of a level in reports. */
  public String levelName(int code) {
    if (code == UNKNOWN) {
      return "unknown";
    }
    return code > levels.size() ? DIFFERENT : labels.get(code - 1);
  }
}

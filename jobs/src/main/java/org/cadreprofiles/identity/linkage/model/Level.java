package org.cadreprofiles.identity.linkage.model;

import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.arrays_overlap;
import static org.apache.spark.sql.functions.datediff;
import static org.apache.spark.sql.functions.exists;
import static org.apache.spark.sql.functions.length;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.udf;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.DataTypes;

/** A way in which two values may agree. All are symmetric. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_OBJECT)
@JsonSubTypes({
  @JsonSubTypes.Type(value = Level.Same.class, name = "same"),
  @JsonSubTypes.Type(value = Level.Edits.class, name = "edits"),
  @JsonSubTypes.Type(value = Level.Similar.class, name = "similar"),
  @JsonSubTypes.Type(value = Level.Swapped.class, name = "swapped"),
  @JsonSubTypes.Type(value = Level.Overlap.class, name = "overlap"),
  @JsonSubTypes.Type(value = Level.Slip.class, name = "slip"),
  @JsonSubTypes.Type(value = Level.Days.class, name = "days")
})
public sealed interface Level {
  /** Whether the pair agrees so; nothing where a value is missing. */
  Column met(Sides sides, String column);

  /** Columns that it reads: the comparison's own, where it names no other. */
  default List<String> columns(String column) {
    return List.of(column);
  }

  /** Name in reports. */
  String label();

  /** The column that a level names, or the comparison's own. */
  private static String read(String of, String column) {
    return of == null ? column : of;
  }

  private static String sameLabel(String of) {
    return of == null ? "same" : "same " + of;
  }

  /** Compares two texts by a function of our own; nothing where one is missing. */
  private static Column near(Sides sides, String column, UDF2<String, String, Boolean> compare) {
    UDF2<String, String, Boolean> known =
        (one, other) -> one == null || other == null ? null : compare.call(one, other);
    return udf(known, DataTypes.BooleanType).apply(sides.left(column), sides.right(column));
  }

  /**
   * Equal values.
   *
   * @param of column compared instead of the comparison's own, such as a code of it
   */
  record Same(String of) implements Level {
    @Override
    public Column met(Sides sides, String column) {
      String own = read(of, column);
      return sides.left(own).equalTo(sides.right(own));
    }

    @Override
    public List<String> columns(String column) {
      return List.of(read(of, column));
    }

    @Override
    public String label() {
      return sameLabel(of);
    }
  }

  /**
   * At most so many slips of the pen: a letter more, less, other, or two swapped.
   *
   * <p>A function of our own: the built-in edit distance counts two swapped letters as two slips.
   *
   * @param atMost 1 to 3
   */
  record Edits(int atMost) implements Level {
    public Edits {
      if (atMost < 1 || atMost > 3) {
        throw new IllegalArgumentException("edits.atMost is " + atMost + ", allowed is 1 to 3");
      }
    }

    @Override
    public Column met(Sides sides, String column) {
      int limit = atMost;
      return near(sides, column, (one, other) -> Slips.within(one, other, limit));
    }

    @Override
    public String label() {
      return "edits " + atMost;
    }
  }

  /**
   * Jaro-Winkler similarity (Winkler 1990) of at least so much. Spark has no such function.
   *
   * @param atLeast above 0, below 1
   */
  record Similar(double atLeast) implements Level {
    public Similar {
      if (!(atLeast > 0 && atLeast < 1)) {
        throw new IllegalArgumentException("similar.atLeast is " + atLeast + ", allowed is 0 to 1");
      }
    }

    @Override
    public Column met(Sides sides, String column) {
      double least = atLeast;
      return near(sides, column, (one, other) -> JaroWinkler.of(one, other) >= least);
    }

    @Override
    public String label() {
      return "similar " + atLeast;
    }
  }

  /**
   * The value stands in the other column of the other record, and the other way round.
   *
   * @param with the other column
   */
  record Swapped(String with) implements Level {
    @Override
    public Column met(Sides sides, String column) {
      return sides
          .left(column)
          .equalTo(sides.right(with))
          .and(sides.left(with).equalTo(sides.right(column)));
    }

    @Override
    public List<String> columns(String column) {
      return List.of(column, with);
    }

    @Override
    public String label() {
      return "swapped with " + with;
    }
  }

  /**
   * Lists with a common item.
   *
   * @param of column of lists compared instead of the comparison's own
   */
  record Overlap(String of) implements Level {
    @Override
    public Column met(Sides sides, String column) {
      String own = read(of, column);
      return arrays_overlap(sides.left(own), sides.right(own));
    }

    @Override
    public List<String> columns(String column) {
      return List.of(read(of, column));
    }

    @Override
    public String label() {
      return sameLabel(of);
    }
  }

  /**
   * Lists with two items that are one slip apart; short ones would be so by chance.
   *
   * @param of column of lists
   * @param shortest characters that both items have at least, 2 or more
   */
  record Slip(String of, int shortest) implements Level {
    private static final int LEAST = 2;

    public Slip {
      if (of == null || shortest < LEAST) {
        throw new IllegalArgumentException(
            "slip needs `of`, a column of lists, and `shortest`, 2 or more; it has "
                + of
                + " and "
                + shortest);
      }
    }

    @Override
    public Column met(Sides sides, String column) {
      UDF2<String, String, Boolean> near = (one, other) -> Slips.within(one, other, 1);
      UserDefinedFunction within = udf(near, DataTypes.BooleanType);
      Column others = sides.right(of);
      return exists(
          sides.left(of),
          one ->
              length(one)
                  .geq(shortest)
                  .and(
                      exists(
                          others,
                          other -> length(other).geq(shortest).and(within.apply(one, other)))));
    }

    @Override
    public List<String> columns(String column) {
      return List.of(of);
    }

    @Override
    public String label() {
      return "one slip in " + of;
    }
  }

  /**
   * Dates at most so many days apart.
   *
   * @param atMost 1 or more
   */
  record Days(int atMost) implements Level {
    @Override
    public Column met(Sides sides, String column) {
      Column one = sides.left(column).try_cast("date");
      Column other = sides.right(column).try_cast("date");
      return abs(datediff(one, other)).leq(lit(atMost));
    }

    @Override
    public String label() {
      return "days " + atMost;
    }
  }
}

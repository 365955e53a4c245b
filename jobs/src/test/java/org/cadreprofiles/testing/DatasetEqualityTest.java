package org.cadreprofiles.testing;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cadreprofiles.testing.DatasetEquality.assertDataset;
import static org.cadreprofiles.testing.DatasetEquality.assertDatasetNear;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class DatasetEqualityTest {

  private final Dataset<Row> two =
      Rows.table("name | n:int | tags:array<string>", "Li | 3 | a;b", "Wang | | ");

  @Test
  void rowOrderIsNoDifference() {
    assertDataset(
        two, Rows.table("name | n:int | tags:array<string>", "Wang | | ", "Li | 3 | a;b"));
  }

  @Test
  void nullabilityIsNoDifference() {
    SharedSpark.session().range(1).createOrReplaceTempView("one");
    assertDataset(Rows.table("id:bigint", "0"), SharedSpark.session().table("one"));
  }

  @Test
  void anotherValueIsShownWithBothTables() {
    Dataset<Row> other =
        Rows.table("name | n:int | tags:array<string>", "Li | 4 | a;b", "Wang | | ");

    assertThatThrownBy(() -> assertDataset(two, other))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("|Li  |3   |[a, b]|")
        .hasMessageContaining("|Li  |4   |[a, b]|");
  }

  @Test
  void aRowMoreOrTwiceIsADifference() {
    assertThatThrownBy(() -> assertDataset(two, two.union(two))).isInstanceOf(AssertionError.class);
    assertThatThrownBy(() -> assertDataset(two, two.limit(1))).isInstanceOf(AssertionError.class);
    assertThatThrownBy(() -> assertDataset(two.limit(0), two)).isInstanceOf(AssertionError.class);
    // Same number of rows, other multiplicities.
    Dataset<Row> left = Rows.table("a", "x", "x", "y");
    Dataset<Row> right = Rows.table("a", "x", "y", "y");
    assertThatThrownBy(() -> assertDataset(left, right)).isInstanceOf(AssertionError.class);
  }

  @Test
  void anotherTypeIsADifference() {
    assertThatThrownBy(() -> assertDataset(Rows.table("n:int", "1"), Rows.table("n:bigint", "1")))
        .isInstanceOf(AssertionError.class)
        .hasMessage("Columns differ.\nexpected: struct<n:int>\nactual:   struct<n:bigint>");
  }

  @Test
  void nearNumbersPassWithinTheToleranceOnly() {
    Dataset<Row> third = Rows.table("k | x:double", "b | 0.5", "a | 0.333333");
    Dataset<Row> near = Rows.table("k | x:double", "a | 0.333334", "b | 0.5");

    assertDatasetNear(third, near, 1e-5);
    assertThatThrownBy(() -> assertDatasetNear(third, near, 1e-9))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("0.333334");
  }
}

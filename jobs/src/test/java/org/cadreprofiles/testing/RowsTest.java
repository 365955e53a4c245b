package org.cadreprofiles.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.sql.Date;
import java.sql.Timestamp;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;

class RowsTest {

  @Test
  void cellsBecomeValuesOfTheirColumnsType() {
    Dataset<Row> rows =
        Rows.table(
            "name | n:int | day:date   | share:double | sum:decimal(10,2) | at:timestamp         | on:boolean",
            "Li   | 3     | 2025-01-02 | 0.5          | 12.30             | 2025-01-02T03:04:05Z | true");

    Row row = rows.head();
    assertThat(row.getString(0)).isEqualTo("Li");
    assertThat(row.getInt(1)).isEqualTo(3);
    assertThat(row.<Date>getAs("day")).isEqualTo(Date.valueOf("2025-01-02"));
    assertThat(row.getDouble(3)).isEqualTo(0.5);
    assertThat(row.getDecimal(4)).isEqualTo(new BigDecimal("12.30"));
    assertThat(row.<Timestamp>getAs("at").toInstant()).hasToString("2025-01-02T03:04:05Z");
    assertThat(row.getBoolean(6)).isTrue();
  }

  @Test
  void emptyCellsAreNullAndTwoQuotesAnEmptyString() {
    List<Row> rows =
        Rows.table("a | b:int | c:array<string>", "  |   |  ", "'' | 1 | []").collectAsList();

    assertThat(rows.get(0).isNullAt(0) && rows.get(0).isNullAt(1) && rows.get(0).isNullAt(2))
        .isTrue();
    assertThat(rows.get(1).getString(0)).isEmpty();
    assertThat(rows.get(1).getList(2)).isEmpty();
  }

  @Test
  void listsAreSplitAtSemicolonsAndNestedTypesAreJson() {
    Row row =
        Rows.table(
                "words:array<string> | numbers:array<int> | pair:struct<k:string,v:int> | bar",
                "a; b                | 1;2                | {\"k\":\"x\",\"v\":7}   | a\\|b")
            .head();

    assertThat(row.<String>getList(0)).containsExactly("a", "b");
    assertThat(row.<Integer>getList(1)).containsExactly(1, 2);
    assertThat(row.getStruct(2).getInt(1)).isEqualTo(7);
    assertThat(row.getString(3)).isEqualTo("a|b");
  }

  @Test
  void rowsWithAMissingCellAreRefusedWithTheRow() {
    assertThatThrownBy(() -> Rows.table("a | b", "1"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The header has 2 cells, this row has 1: [1]");
  }

  @Test
  void cellsOfAnotherTypeAreRefused() {
    assertThatThrownBy(() -> Rows.table("n:int", "three")).hasMessageContaining("three");
  }

  @Test
  void leftOutColumnsComeAsNull() {
    StructType full = StructType.fromDDL("a string, n int, day date");

    Dataset<Row> rows = Rows.complete(Rows.table("n:int", "3"), full);

    assertThat(rows.columns()).containsExactly("a", "n", "day");
    assertThat(rows.head().isNullAt(0)).isTrue();
    assertThat(rows.head().getInt(1)).isEqualTo(3);
    assertThatThrownBy(() -> Rows.complete(Rows.table("other", "x"), full))
        .hasMessage("Columns [other] are not all among those of the table: [a, n, day]");
  }
}

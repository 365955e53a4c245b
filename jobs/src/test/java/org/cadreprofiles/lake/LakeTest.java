package org.cadreprofiles.lake;

import static org.apache.spark.sql.functions.lit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.Metadata;
import org.cadreprofiles.table.BrowseCorrected;
import org.cadreprofiles.table.Burden;
import org.cadreprofiles.table.Contract;
import org.cadreprofiles.testing.DatasetEquality;
import org.cadreprofiles.testing.Rows;
import org.cadreprofiles.testing.SharedSpark;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Writes, checks, publishes, rolls back and queries a small lake. */
class LakeTest {
  private static final SparkSession SPARK = SharedSpark.session();
  private static final String BURDEN =
      "scope_kind | scope_id | year:int | measure | value:double | previous:double | change:double";
  private static final String CORRECTED =
      "platform | unit_id | page_id | day:date | reported:double | benign_invalid:double | suspect_invalid:double |"
          + " corrected:double | low:double | high:double";

  @TempDir Path directory;
  private Lake lake;
  private TableWriter writer;

  @BeforeEach
  void openLake() {
    lake = new Lake(SPARK, directory.toString(), Contracts.load());
    writer = new TableWriter(lake);
  }

  @Test
  void columnsCarryTheirMeaningInBothLanguages() {
    writer.write(Burden.TABLE, burden("unit", 3), TableWriter.Mode.REPLACE, "");
    Metadata value = lake.read(Burden.TABLE).schema().apply(Burden.VALUE).metadata();
    assertThat(value.getString("comment")).isEqualTo("Value / 数值");
  }

  @Test
  void aRowThatBreaksARuleStopsTheRunAndSaysWhich() {
    Dataset<Row> wrong = burden("nobody", 3);
    assertThatThrownBy(() -> writer.write(Burden.TABLE, wrong, TableWriter.Mode.REPLACE, ""))
        .isInstanceOf(VerdictException.class)
        .hasMessageContaining("gold.burden valid:scope_kind=1")
        .hasMessageContaining("Nothing was published");
  }

  @Test
  void rowsWithoutARequiredColumnAreAFaultOfTheStep() {
    Dataset<Row> wrong = burden("unit", 3).drop(Burden.VALUE);
    assertThatThrownBy(() -> writer.write(Burden.TABLE, wrong, TableWriter.Mode.REPLACE, ""))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("gold.burden lack column value");
  }

  @Test
  void otherDaysKeepTheirFiles() {
    writer.write(
        BrowseCorrected.TABLE,
        Rows.table(
            CORRECTED,
            "web | U1 | p | 2025-03-01 | 10 | 0 | 2 | 8 | 7 | 9",
            "web | U1 | p | 2025-03-02 | 11 | 0 | 0 | 11 | 11 | 11"),
        TableWriter.Mode.REPLACE,
        "");
    writer.replaceDays(
        BrowseCorrected.TABLE,
        Rows.table(CORRECTED, "web | U1 | p | 2025-03-02 | 12 | 0 | 0 | 12 | 12 | 12"),
        java.util.List.of("2025-03-02"),
        "");
    assertThat(lake.changedDays(BrowseCorrected.TABLE, 0, 1))
        .contains(java.util.List.of("2025-03-02"));
    assertThat(lake.read(BrowseCorrected.TABLE).count()).isEqualTo(2);
  }

  @Test
  void readersSeeThePublishedVersionWhileANewOneIsWritten() {
    Publications publications = new Publications(lake);
    assertThat(publications.current().isNothing()).isTrue();
    long first =
        writer.write(Burden.TABLE, burden("unit", 3), TableWriter.Mode.REPLACE, "").version();
    publications.publish(
        new Published("run-1", "digest", Map.of(Burden.TABLE, first), Map.of(Burden.TABLE, 1L)));
    writer.write(Burden.TABLE, burden("unit", 4), TableWriter.Mode.REPLACE, "");
    Published current = publications.current();
    assertThat(current.runId()).isEqualTo("run-1");
    Dataset<Row> answer =
        new PublishedSql(lake, current).query("select value from gold.burden").rows();
    assertThat(answer.first().getDouble(0)).isEqualTo(3.0);
  }

  @Test
  void whatAFailedRunWroteIsTakenBack() {
    long first =
        writer.write(Burden.TABLE, burden("unit", 3), TableWriter.Mode.REPLACE, "").version();
    writer.write(Burden.TABLE, burden("unit", 4), TableWriter.Mode.REPLACE, "");
    writer.write(
        BrowseCorrected.TABLE, lake.empty(BrowseCorrected.TABLE), TableWriter.Mode.REPLACE, "");
    assertThat(new Rollback(lake).to(Map.of(Burden.TABLE, first)))
        .containsExactly(BrowseCorrected.TABLE, Burden.TABLE);
    DatasetEquality.assertDataset(lake.read(Burden.TABLE, first), lake.read(Burden.TABLE));
    assertThat(lake.version(BrowseCorrected.TABLE)).isEmpty();
  }

  @Test
  void onlyQueriesOverPublishedTablesAreAnswered() {
    long first =
        writer.write(Burden.TABLE, burden("unit", 3), TableWriter.Mode.REPLACE, "").version();
    PublishedSql sql =
        new PublishedSql(
            lake, new Published("run-1", "digest", Map.of(Burden.TABLE, first), Map.of()));
    String file = "delta.`" + lake.path(Burden.TABLE) + "`";
    assertThat(
            sql.query("with b as (select * from gold.burden) select count(*) from b")
                .rows()
                .first()
                .getLong(0))
        .isEqualTo(1);
    for (String refused :
        new String[] {
          "drop table gold.burden",
          "insert into gold.burden select * from gold.burden",
          "set spark.sql.ansi.enabled=false",
          "select * from " + file,
          "select * from gold.burden where scope_id in (select scope_id from " + file + ")",
          "select reflect('java.lang.System', 'getenv', 'CADRE_KEY') from gold.burden",
          "select java_method('java.lang.System', 'exit', 0)",
          "select * from cadre_versions.gold_burden",
          "select * from gold.score",
          "select nothing from gold.burden",
          "create view v as select * from gold.burden",
          "selekt"
        }) {
      assertThatThrownBy(() -> sql.query(refused)).as(refused).isInstanceOf(UsageException.class);
    }
  }

  @Test
  void personalColumnsHaveNoStatistics() {
    Contract contract = lake.contract(org.cadreprofiles.table.BrowseEvent.TABLE);
    assertThat(contract.storedColumns()).filteredOn(Contract.Column::partitioned).hasSize(1);
    writer.write(Burden.TABLE, burden("unit", 3), TableWriter.Mode.REPLACE, "note");
    assertThat(lake.note(Burden.TABLE)).contains("note");
  }

  private static Dataset<Row> burden(String scope, double value) {
    return Rows.table(BURDEN, scope + " | U1 | 2025 | plans | 0 | |")
        .withColumn(Burden.VALUE, lit(value));
  }
}

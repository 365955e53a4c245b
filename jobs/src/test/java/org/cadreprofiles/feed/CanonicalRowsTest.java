package org.cadreprofiles.feed;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.cadreprofiles.lake.Contracts;
import org.cadreprofiles.table.Contract;
import org.cadreprofiles.table.DisciplineCase;
import org.cadreprofiles.table.Envelope;
import org.cadreprofiles.table.Petition;
import org.cadreprofiles.testing.Rows;
import org.cadreprofiles.testing.SharedSpark;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Raw text in; typed values, rules broken and masked records out. */
class CanonicalRowsTest {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final CanonicalRows.Names NAMES = new CanonicalRows.Names("f", "l", "ok");
  private static final String ENVELOPE =
      "f | l:bigint | ok:boolean | record_id | source_system | reported_at";
  private static final String GIVEN = "f1 | 1 | true | R1 | s | 2025-01-01T00:00:00Z";

  /** Text, contract type and what becomes of it; {@code -} where it is no such value. */
  @ParameterizedTest(name = "{0} as {1} is {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "2025-03-01 | date | 2025-03-01",
        "2025-3-1 | date | -",
        "2025-02-29 | date | -",
        "2025-03-01 00:00:00 | date | 2025-03-01",
        "2025-03-01 08:00:00 | date | -",
        "２０２５-03-01 | date | -",
        "2025-03-01T10:00:00Z | timestamp | 2025-03-01 10:00:00",
        "2025-03-01T10:00:00+08:00 | timestamp | 2025-03-01 02:00:00",
        "2025-03-01T10:00:00.123456+0800 | timestamp | 2025-03-01 02:00:00.123456",
        "2025-03-01 10:00 | timestamp | 2025-03-01 02:00:00",
        "2025-03-01 10:00:00 | timestamp | 2025-03-01 02:00:00",
        "2025-03-01 | timestamp | -",
        "T10:00 | timestamp | -",
        "2025-13-01T10:00:00Z | timestamp | -",
        "2025-03-01T25:00:00Z | timestamp | -",
        "true | boolean | true",
        "FALSE | boolean | false",
        "1 | boolean | -",
        "yes | boolean | -",
        "12 | int | 12",
        "12.0 | int | 12",
        "12.5 | int | -",
        "1e3 | int | -",
        "2147483648 | int | -",
        "2147483648 | bigint | 2147483648",
        "１２ | int | -",
        "1.5e3 | double | 1500.0",
        "NaN | double | -",
        "Infinity | double | -",
        "1e999 | double | -",
        "1.5d | double | -",
        "0x1p3 | double | -",
        "12.30 | decimal(18,2) | 12.30",
        "12.300 | decimal(18,2) | 12.30",
        "12.345 | decimal(18,2) | -",
        "12345678901234567.89 | decimal(18,2) | -",
        "' a　' | string | a",
        "a;b ;; c | array<string> | [a, b, c]",
        "'[\"a\", \"b;c\"]' | array<string> | [a, b;c]",
        "'[\"a\", ' | array<string> | -",
        "'[{\"d\":\"2025-01-01\",\"n\":\"x\"}]' | array<struct<d:date,n:string>> | [[2025-01-01,x]]",
        "'[{\"d\":\"20250101\",\"n\":\"x\"}]' | array<struct<d:date,n:string>> | -",
        "'[{\"n\":5}]' | array<struct<d:date,n:string>> | [[null,5]]",
        "'[]' | array<struct<d:date,n:string>> | []",
        "'not json' | array<struct<d:date,n:string>> | -"
      })
  void values(String text, String type, String expected) {
    TypedValue typed = new TypedValue(List.of(), ";", ZONE);
    Row row =
        SharedSpark.session()
            .range(1)
            .select(
                typed.of(lit(text), org.apache.spark.sql.types.DataType.fromDDL(type)).as("value"))
            .selectExpr(type.startsWith("array") ? "value" : "cast(value as string) value")
            .first();
    String told =
        row.get(0) instanceof scala.collection.Seq<?> items
            ? items.mkString("[", ", ", "]")
            : String.valueOf(row.get(0));
    assertThat(told).isEqualTo(expected.equals("-") ? "null" : expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2025/3/4 | yyyy/M/d | 2025-03-04",
        "20250304 | yyyyMMdd | 2025-03-04",
        "2025/3/4x | yyyy/M/d | null",
        "2025/13/4 | yyyy/M/d | null",
        "2025-03-04 | yyyy/M/d | 2025-03-04"
      })
  void formats(String text, String format, String expected) {
    TypedValue typed = new TypedValue(List.of("dd.MM.yyyy", format), ";", ZONE);
    Dataset<Row> one = SharedSpark.session().range(1).toDF();
    assertThat(
            String.valueOf(
                one.select(typed.of(lit(text), org.apache.spark.sql.types.DataTypes.DateType))
                    .first()
                    .get(0)))
        .isEqualTo(expected);
  }

  @Test
  void rulesOfAPetition() {
    Dataset<Row> rows =
        canonical(
            Petition.TABLE,
            Rows.table(
                ENVELOPE
                    + " | petition_id | channel | received_on | category | subject_name | subject_resident_id"
                    + " | unit_id | closed_on | satisfaction | subject_post",
                GIVEN + " | P1 | visit | 2025-01-02 | c | Li | | | | 5 | ",
                GIVEN + " | P2 | fax | 2025-01-32 | | | | U1 | | 6 | ",
                GIVEN + " | P3 | visit | 2025-01-02 | c | | 不详 | | 2025-01-01 | | ",
                GIVEN + " | P4 | visit | 2025-01-02 | c | | | | | | ",
                GIVEN + " | P5 | visit | 2025-01-02 | c | Li | | | | | 990101198001011236"));
    assertThat(broken(rows))
        .containsExactly(
            "[]",
            "[type:received_on, required:category, range:satisfaction, valid:channel]",
            "[order]",
            "[subject, about]",
            "[secret:subject_post]");
    assertThat(rows.columns())
        .doesNotContain(Petition.TEXT, Petition.PETITIONER, Petition.SUBJECT_RESIDENT_ID);
  }

  @Test
  void aMaskedRecordTellsNobody() {
    String masked =
        canonical(
                DisciplineCase.TABLE,
                Rows.table(
                    ENVELOPE
                        + " | case_id | subject_name | subject_resident_id | subject_unit | status",
                    GIVEN
                        + " | 138 1234-5678 | Zhang | 990101198001011236 | call 010-12345678 | open"))
            .first()
            .getAs(CanonicalRows.MASKED);
    assertThat(masked)
        .contains("\"case_id\":\"***\"", "\"subject_unit\":\"call ***\"", "\"status\":\"open\"")
        .contains("\"subject_resident_id\":\"***\"", "\"subject_name\":\"***\"")
        .doesNotContain("Zhang", "1980", "1234", "sanctions");
  }

  @Test
  void anUnparsableRowHasNothingButItsPlace() {
    Row row =
        canonical(Petition.TABLE, Rows.table("f | l:bigint | ok:boolean", "f1 | 7 | false"))
            .first();
    assertThat(row.<String>getAs(CanonicalRows.MASKED)).isNull();
    assertThat(row.<String>getAs(Envelope.SOURCE_FILE_ID)).isEqualTo("f1");
    assertThat(row.<Long>getAs(Envelope.SOURCE_LINE)).isEqualTo(7);
    assertThat(row.getList(row.fieldIndex(CanonicalRows.BROKEN)).toString())
        .isEqualTo("[unparsable]");
  }

  @Test
  void aValueInTheNeighbouringColumnIsOtherContent() {
    Dataset<Row> rows =
        canonical(
            Petition.TABLE,
            Rows.table(
                ENVELOPE
                    + " | petition_id | channel | received_on | category | subject_name | due_on | closed_on | corrects",
                GIVEN + " | P1 | visit | 2025-01-02 | c | Li | 2025-02-01 | | ",
                GIVEN + " | P1 | visit | 2025-01-02 | c | Li | | 2025-02-01 | ",
                GIVEN + " | P1 | visit | 2025-01-02 | c | Li | | 2025-02-01 | R9"));
    List<Object> hashes =
        rows.collectAsList().stream().map(row -> row.<Object>getAs(Envelope.CONTENT_HASH)).toList();
    assertThat(hashes.get(0)).isNotEqualTo(hashes.get(1));
    assertThat(hashes.get(1)).as("the envelope is no content").isEqualTo(hashes.get(2));
  }

  @Test
  void aMappingNamesExpressionsConstantsAndValues() {
    Contract contract = Contracts.load().get(Petition.TABLE);
    SourceMapping mapping =
        new SourceMapping(
            "petition",
            "dong",
            Optional.empty(),
            Optional.of(ZoneId.of("Europe/Berlin")),
            Map.of(
                "record_id", ColumnSource.canonical("编号"),
                "petition_id", new ColumnSource.FromExpression("concat('P', `编号`)"),
                "reported_at", ColumnSource.canonical("时间"),
                "channel",
                    new ColumnSource.FromColumn(
                        List.of("途径", "渠道"), Map.of("来信", "letter"), List.of(), ";"),
                "received_on", new ColumnSource.Constant("2025-01-01"),
                "category", new ColumnSource.Constant("other"),
                "subject_name", ColumnSource.canonical("姓名")),
            List.of());
    Row row =
        new CanonicalRows(contract, mapping, tokens(), ZONE, NAMES)
            .of(
                Rows.table(
                    "f | l:bigint | ok:boolean | 编号 | 时间 | 渠道 | 姓名",
                    "f1 | 1 | true | 7 | 2025-07-01 12:00:00 | 来信 | 李"))
            .first();
    assertThat(row.getList(row.fieldIndex(CanonicalRows.BROKEN))).isEmpty();
    assertThat(row.<String>getAs(Petition.PETITION_ID)).isEqualTo("P7");
    assertThat(row.<String>getAs(Petition.CHANNEL)).isEqualTo("letter");
    assertThat(row.<String>getAs(Petition.SOURCE_SYSTEM)).isEqualTo("dong");
    assertThat(row.<Object>getAs(Petition.REPORTED_AT)).hasToString("2025-07-01 10:00:00.0");
  }

  private static Dataset<Row> canonical(String table, Dataset<Row> raw) {
    Contract contract = Contracts.load().get(table);
    return new CanonicalRows(contract, SourceMapping.canonical(contract), tokens(), ZONE, NAMES)
        .of(raw);
  }

  private static PersonTokens tokens() {
    return new PersonTokens(
        () -> "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.UTF_8));
  }

  private static List<String> broken(Dataset<Row> rows) {
    return rows.select(col(CanonicalRows.BROKEN)).collectAsList().stream()
        .map(row -> row.getList(0).toString())
        .toList();
  }
}

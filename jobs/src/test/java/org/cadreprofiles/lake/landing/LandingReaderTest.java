package org.cadreprofiles.lake.landing;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.cadreprofiles.testing.SharedSpark;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Each kind of file, whole and damaged: rows as {@code line cell|cell}, {@code ?} if unparsable.
 */
class LandingReaderTest {
  private static final String CSV = "name,note\n张三,\"two\nlines\"\n\n李四,x\n";
  private static final String JSON =
      "{\"name\":\"张三\",\"n\":5.0,\"list\":[{\"a\":1}]}\n\n{\"name\":null,\"extra\":true,\"n\":1e999999999}\n";

  @TempDir Path directory;

  @ParameterizedTest
  @CsvSource({"UTF-8,a.csv", "GB18030,a.csv", "UTF-8,A.CSV.gz", "GB18030,名 字+%.csv.gz"})
  void csv(String encoding, String name) throws IOException {
    land(name, CSV.getBytes(Charset.forName(encoding)));
    assertThat(rows(encoding)).containsExactly("2 张三|two\nlines", "5 李四|x");
  }

  @Test
  void aUtf8MarkIsBelievedBeforeTheEncodingNamed() throws IOException {
    land("a.csv", ("\uFEFF" + CSV).getBytes(StandardCharsets.UTF_8));
    assertThat(rows("GB18030")).containsExactly("2 张三|two\nlines", "5 李四|x");
    assertThat(groups("GB18030").get(0).columns()).containsExactly("name", "note");
  }

  @Test
  void filesWithOtherHeadersAreOtherGroups() throws IOException {
    land("a.csv", bytes("name,note\r\na,b\r\nc\r\nd,e,f\r\n"));
    land("b.csv", bytes("note, name ,\nb,a,\n"));
    land("c.csv", bytes("name,note\n"));
    land("d.csv", bytes(""));
    List<RawGroup> groups = groups("UTF-8");
    assertThat(groups.stream().map(RawGroup::columns))
        .containsExactly(List.of("name", "note"), List.of("note", "name", "(column 3)"), List.of());
    assertThat(groups.get(0).files()).hasSize(2);
    assertThat(rows("UTF-8")).containsExactly("2 a|b", "3 ?", "4 ?", "2 b|a|");
  }

  @ParameterizedTest
  @CsvSource({"a.jsonl", "a.jsonl.gz"})
  void jsonLines(String name) throws IOException {
    land(name, JSON.getBytes(StandardCharsets.UTF_8));
    assertThat(groups("UTF-8").get(0).columns()).containsExactly("extra", "list", "n", "name");
    assertThat(rows("UTF-8"))
        .containsExactly("1 null|[{\"a\":1}]|5|张三", "3 true|null|1E+999999999|null");
  }

  @Test
  void linesThatAreNoJsonObjectAreToldByLineAlone() throws IOException {
    land(
        "a.jsonl",
        bytes(
            "{\"n\":1}\n{\"n\":\n[1]\n\"x\"\n{\"n\":1,\"n\":2}\n{\"n\":2} trailing\nnull\n{\"n\":3}"));
    assertThat(rows("UTF-8"))
        .containsExactly("1 1", "2 ?", "3 ?", "4 ?", "5 ?", "6 ?", "7 ?", "8 3");
  }

  @Test
  void aCutGzipKeepsWhatCameBefore() throws IOException {
    String text =
        "n,text\n"
            + Stream.iterate(1, i -> i + 1)
                .limit(20_000)
                .map(i -> i + "," + Integer.toHexString(i * 7919))
                .collect(Collectors.joining("\n"));
    byte[] whole = gzip(bytes(text));
    write("a.csv.gz", Arrays.copyOf(whole, whole.length / 2));
    List<String> rows = rows("UTF-8");
    assertThat(rows.size()).isBetween(5_000, 19_000);
    assertThat(rows.get(rows.size() - 1)).isEqualTo((rows.size() + 1) + " ?");
    assertThat(rows.get(rows.size() - 2))
        .isEqualTo(
            rows.size()
                + " "
                + (rows.size() - 1)
                + "|"
                + Integer.toHexString((rows.size() - 1) * 7919));
  }

  @ParameterizedTest
  @CsvSource({"a.csv.gz", "a.jsonl.gz", "a.parquet", "a.parquet.gz"})
  void aFileThatIsSomethingElseIsOneUnparsableRow(String name) throws IOException {
    write(name, bytes("this is something else, and longer than any magic number"));
    assertThat(rows("UTF-8")).containsExactly("1 ?");
    assertThat(groups("UTF-8").get(0).columns()).isEmpty();
  }

  @Test
  void parquetKeepsItsTypesAndNumbersItsRows() throws IOException {
    landParquet(
        "a b 名+%.parquet", "select id n, date'2025-01-01' d, array('a','b') l from range(3)");
    landParquet("b.parquet", "select id n, date'2025-01-02' d, array('c') l from range(1)");
    landParquet("c.parquet", "select 'text' n");
    List<RawGroup> groups = groups("UTF-8");
    assertThat(groups).hasSize(2);
    Dataset<Row> typed = groups.get(0).rows();
    assertThat(typed.schema().apply("d").dataType().typeName()).isEqualTo("date");
    assertThat(typed.select(RawColumns.FILE_ID).distinct().count()).isEqualTo(2);
    assertThat(typed.select(RawColumns.LINE, "n").collectAsList())
        .extracting(Object::toString)
        .containsExactlyInAnyOrder("[1,0]", "[2,1]", "[3,2]", "[1,0]");
  }

  @Test
  void parquetInGzipIsReadAsText() throws IOException {
    landParquet(
        "a.parquet",
        "select 7 i, date'2025-01-01' d, timestamp'2025-01-01 01:02:03.5Z' t, 1.50BD m, true b, null e,"
            + " array('a',null,'b') l, array(named_struct('x',1,'y',date'2024-02-29')) s, 'text' c, 0.5D f"
            + " union all select null, null, null, null, null, null, null, null, null, null");
    Path plain = directory.resolve("feed/a.parquet");
    write("a.parquet.gz", gzip(Files.readAllBytes(plain)));
    Files.delete(plain);
    assertThat(rows("UTF-8"))
        .containsExactly(
            "1 7|2025-01-01|2025-01-01T01:02:03.500Z|1.50|true|null|[\"a\",null,\"b\"]|[{\"x\":1,\"y\":\"2024-02-29\"}]|text|0.5",
            "2 null|null|null|null|null|null|null|null|null|null");
  }

  @Test
  void aDamagedParquetPageQuarantinesItsFileAlone() throws IOException {
    landParquet("a.parquet", "select id n, uuid() u from range(2000)");
    landParquet("b.parquet", "select id n, uuid() u from range(5)");
    Path file = directory.resolve("feed/a.parquet");
    byte[] bytes = Files.readAllBytes(file);
    for (int i = bytes.length / 2; i < bytes.length / 2 + 2_000; i++) {
      bytes[i] ^= 0x5A;
    }
    Files.write(file, bytes);
    write("c.parquet", Arrays.copyOf(bytes, bytes.length - 100));
    List<RawGroup> groups = groups("UTF-8");
    assertThat(groups.stream().map(g -> g.columns().size() + "x" + g.rows().count()))
        .containsExactlyInAnyOrder("0x2", "2x5");
  }

  private void landParquet(String name, String sql) throws IOException {
    Path folder = directory.resolve("parquet");
    SharedSpark.session().sql(sql).coalesce(1).write().mode("overwrite").parquet(folder.toString());
    try (Stream<Path> files = Files.list(folder)) {
      Path part = files.filter(f -> f.toString().endsWith(".parquet")).findFirst().orElseThrow();
      write(name, Files.readAllBytes(part));
    }
  }

  private void land(String name, byte[] bytes) throws IOException {
    write(name, name.endsWith(".gz") ? gzip(bytes) : bytes);
  }

  private void write(String name, byte[] bytes) throws IOException {
    Files.createDirectories(directory.resolve("feed"));
    Files.write(directory.resolve("feed").resolve(name), bytes);
  }

  private List<String> rows(String encoding) {
    return groups(encoding).stream().flatMap(LandingReaderTest::told).toList();
  }

  private static Stream<String> told(RawGroup group) {
    return group.rows().sort(col(RawColumns.FILE_ID), col(RawColumns.LINE)).collectAsList().stream()
        .map(LandingReaderTest::told);
  }

  private static String told(Row row) {
    boolean parsed = row.getAs(RawColumns.PARSED);
    String cells =
        Stream.iterate(3, i -> i + 1)
            .limit(row.size() - 3)
            .map(i -> String.valueOf(row.get(i)))
            .collect(Collectors.joining("|"));
    return row.getAs(RawColumns.LINE) + " " + (parsed ? cells : "?");
  }

  private List<RawGroup> groups(String encoding) {
    List<LandingFile> files =
        new LandingFiles(
                directory.toString(),
                Set.of("feed", "parquet"),
                SharedSpark.session().sparkContext().hadoopConfiguration())
            .list().stream().filter(file -> file.feed().equals("feed")).toList();
    return new LandingReader(SharedSpark.session()).read(files, encoding, List.of());
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }
}

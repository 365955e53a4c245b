package org.cadreprofiles.lake.landing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** CSV text in, records with their first line out; {@code ?} where cells cannot be told apart. */
class CsvRecordsTest {
  private static final Charset GB18030 = Charset.forName("GB18030");

  static Stream<Arguments> cases() {
    return Stream.of(
        row("two cells", "a,b", "1:a|b"),
        row("no end of line at the end", "a,b\nc,d", "1:a|b", "2:c|d"),
        row("CR LF", "a,b\r\nc,d\r\n", "1:a|b", "2:c|d"),
        row("blank lines are passed over", "\na,b\n\n\nc,d\n", "2:a|b", "5:c|d"),
        row("empty cells", ",,\n", "1:||"),
        row("quoted comma and quote", "\"a,b\",\"say \"\"c\"\"\"", "1:a,b|say \"c\""),
        row("quoted line break", "\"a\nb\",c\nd,e", "1:a\nb|c", "3:d|e"),
        row("quoted CR LF is one line break", "\"a\r\nb\",c", "1:a\nb|c"),
        row("a blank line inside quotes", "\"a\n\nb\",c\nd,e", "1:a\n\nb|c", "4:d|e"),
        row("a quote inside a plain cell is itself", "5\" pipe,c", "1:5\" pipe|c"),
        row("text behind a closing quote", "\"a\"b,c\nd,e", "1:?", "2:d|e"),
        row(
            "a quote that never closes costs its line only",
            "\"a,b\nc,d\ne,f",
            "1:?",
            "2:c|d",
            "3:e|f"),
        row("order mark", "\uFEFFa,b", "1:a|b"),
        row("nothing", ""),
        row("the replacement character is text", "\uFFFD,b", "1:\uFFFD|b"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void records(String words, String text, List<String> expected) {
    assertThat(read(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
        .isEqualTo(expected);
    assertThat(read(text.replace('\uFFFD', '口').getBytes(GB18030), GB18030))
        .isEqualTo(expected.stream().map(e -> e.replace('\uFFFD', '口')).toList());
  }

  @Test
  void bytesThatAreNoTextSpoilTheirRecordOnly() {
    byte[] text = "a,b\nX,d\n\"e\nX\nf\",g\nh,i\n".getBytes(StandardCharsets.US_ASCII);
    for (int i = 0; i < text.length; i++) {
      text[i] = text[i] == 'X' ? (byte) 0xFF : text[i];
    }
    assertThat(read(text, StandardCharsets.UTF_8)).containsExactly("1:a|b", "2:?", "3:?", "6:h|i");
    assertThat(read(text, GB18030)).containsExactly("1:a|b", "2:?", "3:?", "6:h|i");
  }

  @Test
  void aRecordMaySpanManyLinesButNotTheFile() {
    String many = "\"" + "x\n".repeat(CsvRecords.LONGEST - 1) + "\",b\n";
    assertThat(read((many + "c,d").getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
        .hasSize(2);
    String tooMany = "\"a,b\n" + "c,d\n".repeat(3 * CsvRecords.LONGEST);
    assertThat(read(tooMany.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
        .hasSize(1 + 3 * CsvRecords.LONGEST)
        .startsWith("1:?", "2:c|d");
  }

  /** What a library writes is read back as it was. */
  @Test
  void randomCells() throws IOException {
    String[] pieces = {"a", "\"", ",", "\n", " ", "中", "𠮷", "'", ";", "0"};
    for (int seed = 0; seed < 2_000; seed++) {
      Random random = new Random(seed);
      List<List<String>> rows = new ArrayList<>();
      StringWriter text = new StringWriter();
      try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
        for (int i = 0; i < 1 + random.nextInt(4); i++) {
          List<String> cells = new ArrayList<>();
          for (int c = 0; c < 3; c++) {
            cells.add(text(pieces, random));
          }
          rows.add(cells);
          printer.printRecord(cells);
        }
      }
      Charset charset = seed % 2 == 0 ? StandardCharsets.UTF_8 : GB18030;
      assertThat(cells(text.toString().getBytes(charset), charset))
          .as("seed %d: %s", seed, text)
          .isEqualTo(rows);
    }
  }

  private static String text(String[] pieces, Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(6); i > 0; i--) {
      text.append(pieces[random.nextInt(pieces.length)]);
    }
    return text.toString();
  }

  private static List<List<String>> cells(byte[] bytes, Charset charset) {
    return records(bytes, charset).stream().map(r -> r.cells().orElseThrow()).toList();
  }

  private static List<String> read(byte[] bytes, Charset charset) {
    return records(bytes, charset).stream()
        .map(r -> r.line() + ":" + r.cells().map(c -> String.join("|", c)).orElse("?"))
        .toList();
  }

  private static List<CsvRecords.Cells> records(byte[] bytes, Charset charset) {
    CsvRecords csv = new CsvRecords(new ByteLines(new ByteArrayInputStream(bytes), charset));
    List<CsvRecords.Cells> records = new ArrayList<>();
    try {
      for (Optional<CsvRecords.Cells> r = csv.next(); r.isPresent(); r = csv.next()) {
        records.add(r.get());
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return records;
  }

  private static Arguments row(String words, String text, String... records) {
    return Arguments.of(words, text, List.of(records));
  }
}

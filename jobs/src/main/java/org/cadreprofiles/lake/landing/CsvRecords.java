package org.cadreprofiles.lake.landing;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Cuts a CSV file into records, one at a time.
 *
 * <p>A record whose quotes never close would swallow the rest of the file; after {@link #LONGEST}
 * lines its first line is given up alone and reading goes on behind it.
 */
final class CsvRecords {
  private static final int LONGEST = 200;
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setIgnoreSurroundingSpaces(false).setTrailingData(false).get();

  private final BufferedReader lines;
  private final Deque<String> ahead = new ArrayDeque<>();
  private long line;

  CsvRecords(BufferedReader lines) {
    this.lines = lines;
  }

  /**
   * One record.
   *
   * @param line physical line on which it begins, from 1
   * @param cells its cells, or empty when they cannot be told apart
   */
  record Cells(long line, Optional<List<String>> cells) {}

  /** The next record, or empty at the end; blank lines are passed over. */
  Optional<Cells> next() throws IOException {
    String first = nextLine();
    while (first != null && first.isBlank()) {
      first = nextLine();
    }
    if (first == null) {
      return Optional.empty();
    }
    long begin = line;
    List<String> taken = new ArrayList<>(List.of(first));
    int quotes = quotes(first);
    while (quotes % 2 == 1) {
      String more = taken.size() < LONGEST ? nextLine() : null;
      if (more == null) {
        giveBack(taken);
        return Optional.of(new Cells(begin, Optional.empty()));
      }
      taken.add(more);
      quotes += quotes(more);
    }
    return Optional.of(new Cells(begin, parse(String.join("\n", taken))));
  }

  private void giveBack(List<String> taken) {
    for (int i = taken.size() - 1; i > 0; i--) {
      ahead.addFirst(taken.get(i));
      line--;
    }
  }

  private String nextLine() throws IOException {
    String next = ahead.isEmpty() ? lines.readLine() : ahead.removeFirst();
    if (next != null) {
      line++;
    }
    return next;
  }

  private static int quotes(String text) {
    int count = 0;
    for (int at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) {
      count++;
    }
    return count;
  }

  private static Optional<List<String>> parse(String text) {
    if (text.indexOf(TextStream.NO_TEXT) >= 0) {
      return Optional.empty();
    }
    try (CSVParser parser = CSVParser.parse(text, FORMAT)) {
      List<CSVRecord> records = parser.getRecords();
      return records.size() == 1 ? Optional.of(records.get(0).toList()) : Optional.empty();
    } catch (IOException | RuntimeException e) {
      // The exception's text quotes the record, so it goes no further.
      return Optional.empty();
    }
  }
}

package org.cadreprofiles.lake.landing;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Cuts a CSV file into records, one at a time.
 *
 * <p>A record whose quotes never close would swallow the rest of the file; after {@link #LONGEST}
 * lines its first line is given up alone and reading goes on behind it.
 */
final class CsvRecords {
  /** Most lines that one record may span. */
  static final int LONGEST = 200;

  private final ByteLines lines;
  private final Deque<ByteLines.Line> ahead = new ArrayDeque<>();
  private long line;

  CsvRecords(ByteLines lines) {
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
    ByteLines.Line first = nextLine();
    while (first != null && first.text().isBlank() && !first.spoilt()) {
      first = nextLine();
    }
    return first == null ? Optional.empty() : Optional.of(recordFrom(first));
  }

  /** Lines taken so far. */
  long line() {
    return line;
  }

  private Cells recordFrom(ByteLines.Line first) throws IOException {
    long begin = line;
    List<ByteLines.Line> behind = new ArrayList<>();
    CsvCells cells = new CsvCells();
    cells.add(first.text());
    boolean spoilt = first.spoilt();
    while (cells.open()) {
      ByteLines.Line more = behind.size() + 1 < LONGEST ? nextLine() : null;
      if (more == null) {
        return givenUp(begin, behind);
      }
      behind.add(more);
      cells.add(more.text());
      spoilt |= more.spoilt();
    }
    if (cells.malformed()) {
      return givenUp(begin, behind);
    }
    return new Cells(begin, spoilt ? Optional.empty() : Optional.of(cells.cells()));
  }

  private Cells givenUp(long begin, List<ByteLines.Line> behind) {
    for (int i = behind.size() - 1; i >= 0; i--) {
      ahead.addFirst(behind.get(i));
      line--;
    }
    return new Cells(begin, Optional.empty());
  }

  private ByteLines.Line nextLine() throws IOException {
    ByteLines.Line next = ahead.isEmpty() ? lines.next() : ahead.removeFirst();
    if (next != null) {
      line++;
    }
    return next;
  }
}

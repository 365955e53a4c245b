package org.cadreprofiles.world.write;

import java.util.List;

/** Joins cells to a CSV line (RFC 4180): cells with a comma, quote or line break are quoted. */
final class CsvLine {
  private CsvLine() {}

  static String of(List<String> cells) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < cells.size(); i++) {
      if (i > 0) {
        line.append(',');
      }
      append(line, cells.get(i));
    }
    return line.toString();
  }

  private static void append(StringBuilder line, String cell) {
    if (cell == null) {
      return;
    }
    boolean quoted = false;
    for (int i = 0; i < cell.length() && !quoted; i++) {
      char c = cell.charAt(i);
      quoted = c == ',' || c == '"' || c == '\n' || c == '\r';
    }
    if (quoted) {
      line.append('"').append(cell.replace("\"", "\"\"")).append('"');
    } else {
      line.append(cell);
    }
  }
}

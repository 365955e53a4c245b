package org.cadreprofiles.command;

import java.util.ArrayList;
import java.util.List;

/** Lines up rows of text in columns; Chinese characters count as two cells wide. */
final class TextTable {
  private static final int WIDEST = 60;
  private static final int FIRST_WIDE = 0x1100;

  private final List<List<String>> rows = new ArrayList<>();

  TextTable(List<String> header) {
    rows.add(header);
  }

  void add(List<String> cells) {
    rows.add(cells.stream().map(TextTable::shortened).toList());
  }

  String render() {
    int[] widths = new int[rows.get(0).size()];
    for (List<String> row : rows) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], width(row.get(i)));
      }
    }
    StringBuilder text = new StringBuilder();
    for (int r = 0; r < rows.size(); r++) {
      appendRow(text, rows.get(r), widths);
      if (r == 0) {
        appendRow(text, rule(widths), widths);
      }
    }
    return text.toString();
  }

  private static List<String> rule(int[] widths) {
    List<String> cells = new ArrayList<>();
    for (int width : widths) {
      cells.add("-".repeat(width));
    }
    return cells;
  }

  private static void appendRow(StringBuilder text, List<String> cells, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      line.append(cells.get(i)).append(" ".repeat(widths[i] - width(cells.get(i)) + 2));
    }
    text.append(line.toString().stripTrailing()).append(System.lineSeparator());
  }

  private static String shortened(String cell) {
    if (width(cell) <= WIDEST) {
      return cell;
    }
    StringBuilder kept = new StringBuilder();
    for (int i = 0, used = 0; i < cell.length() && used < WIDEST - 2; i++) {
      kept.append(cell.charAt(i));
      used += cell.charAt(i) >= FIRST_WIDE ? 2 : 1;
    }
    return kept.append('…').toString();
  }

  private static int width(String text) {
    return text.chars().map(c -> c >= FIRST_WIDE ? 2 : 1).sum();
  }
}

package org.cadreprofiles.report.page;

import java.util.List;

/**
 * Data for a script in a page as JSON that cannot end its element: {@code <}, {@code >}, {@code &}
 * and the two line separators of Unicode are escaped.
 */
final class JsonText {
  private final StringBuilder out = new StringBuilder("[");

  /** Adds one array of texts. */
  void add(List<String> texts) {
    out.append(out.length() == 1 ? "[" : ",\n[");
    for (int i = 0; i < texts.size(); i++) {
      out.append(i == 0 ? "\"" : ",\"");
      escape(texts.get(i));
      out.append('"');
    }
    out.append(']');
  }

  /** The array of all arrays added. */
  String close() {
    return out.append(']').toString();
  }

  private void escape(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean special =
          c < ' ' || c == '<' || c == '>' || c == '&' || c == '\u2028' || c == '\u2029';
      if (special) {
        out.append("\\u").append(String.format("%04x", (int) c));
      } else if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else {
        out.append(c);
      }
    }
  }
}

package org.cadreprofiles.command;

/** Makes text from feeds harmless to a terminal and to a spreadsheet. */
final class SafeText {
  private SafeText() {}

  /**
   * Drops control and direction characters, and sets an apostrophe before what a spreadsheet would
   * run as a formula.
   *
   * <p>Plain negative numbers stay as they are.
   */
  static String of(String text) {
    String visible = line(text);
    boolean formula =
        !visible.isEmpty()
            && "=+-@".indexOf(visible.charAt(0)) >= 0
            && !visible.matches("-?[0-9.,]+(E-?[0-9]+)?");
    return formula ? "'" + visible : visible;
  }

  /** Drops control and direction characters. */
  static String line(String text) {
    return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069]", " ");
  }
}

package org.cadreprofiles.report.chart;

import org.cadreprofiles.report.text.Both;

/**
 * Writes one SVG picture: a list of marks in pixels, every text and value escaped, looks given by
 * class names of the style sheet.
 */
final class Svg {
  private final StringBuilder out = new StringBuilder(1_024);

  /**
   * Begins a picture that scales with its box.
   *
   * @param label id of the element that names the picture for screen readers, empty when the
   *     figures stand in text beside it and the picture is decoration
   */
  Svg(String type, double width, double height, String label) {
    out.append("<svg");
    attribute("class", type);
    attribute("viewBox", "0 0 " + number(width) + " " + number(height));
    attribute("width", number(width));
    attribute("height", number(height));
    if (label.isEmpty()) {
      attribute("aria-hidden", "true");
    } else {
      attribute("role", "img");
      attribute("aria-labelledby", label);
    }
    out.append('>');
  }

  /** A rectangle; nothing when it has no width. */
  Svg rect(String type, double x, double y, double width, double height) {
    out.append("<rect");
    attribute("class", type);
    attribute("x", number(x));
    attribute("y", number(y));
    attribute("width", number(Math.max(0, width)));
    attribute("height", number(Math.max(0, height)));
    out.append("/>");
    return this;
  }

  Svg line(String type, double x1, double y1, double x2, double y2) {
    out.append("<line");
    attribute("class", type);
    attribute("x1", number(x1));
    attribute("y1", number(y1));
    attribute("x2", number(x2));
    attribute("y2", number(y2));
    out.append("/>");
    return this;
  }

  Svg circle(String type, double x, double y, double radius) {
    out.append("<circle");
    attribute("class", type);
    attribute("cx", number(x));
    attribute("cy", number(y));
    attribute("r", number(radius));
    out.append("/>");
    return this;
  }

  /** A path from the commands of {@link PathData}. */
  Svg path(String type, PathData data) {
    out.append("<path");
    attribute("class", type);
    attribute("d", data.toString());
    out.append("/>");
    return this;
  }

  /** A text whose baseline begins, is centred or ends at the point, as its class says. */
  Svg text(String type, double x, double y, String text) {
    out.append("<text");
    attribute("class", type);
    attribute("x", number(x));
    attribute("y", number(y));
    out.append('>');
    escape(text);
    out.append("</text>");
    return this;
  }

  /** A text in both languages, of which the page hides one. */
  Svg text(String type, double x, double y, Both text) {
    if (text.en().equals(text.zh())) {
      return text(type, x, y, text.en());
    }
    return text(type + " en", x, y, text.en()).text(type + " zh", x, y, text.zh());
  }

  /** The finished picture. */
  String close() {
    return out.append("</svg>").toString();
  }

  /** A coordinate with one decimal at most, written the same on every machine. */
  static String number(double value) {
    long tenths = Math.round(value * 10);
    long whole = tenths / 10;
    long rest = Math.abs(tenths % 10);
    String sign = tenths < 0 && whole == 0 ? "-" : "";
    return rest == 0 ? Long.toString(whole) : sign + whole + "." + rest;
  }

  private void attribute(String name, String value) {
    out.append(' ').append(name).append("=\"");
    escape(value);
    out.append('"');
  }

  private void escape(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '&' -> out.append("&amp;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        default -> out.append(c);
      }
    }
  }
}

package org.cadreprofiles.report.chart;

/** The commands of an SVG path, point after point. */
final class PathData {
  private final StringBuilder out = new StringBuilder();

  /** Goes to a point: draws a line to it unless it is the first. */
  PathData to(double x, double y) {
    return add(out.isEmpty() ? "M" : "L", x, y);
  }

  /** Goes to a point without drawing, to begin another piece. */
  PathData jump(double x, double y) {
    return add("M", x, y);
  }

  /** Closes the area. */
  PathData closed() {
    out.append('Z');
    return this;
  }

  boolean isEmpty() {
    return out.isEmpty();
  }

  @Override
  public String toString() {
    return out.toString();
  }

  private PathData add(String command, double x, double y) {
    out.append(command).append(Svg.number(x)).append(' ').append(Svg.number(y));
    return this;
  }
}

package org.cadreprofiles.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.cadreprofiles.report.text.Both;
import org.cadreprofiles.report.text.Numbers;
import org.cadreprofiles.report.text.Texts;

/**
 * How the score came about: every part with its points, aspect after aspect, adding up to the score
 * (safeguard G9); what is withheld, missing or excluded stands in its place with zero and why.
 *
 * @param groups aspects, adjustments last
 * @param total sum of all points
 * @param addsUp whether the sum is the score
 */
public record CadreParts(List<Group> groups, String total, boolean addsUp) {
  private static final double TOLERANCE = 1e-6;

  /** An aspect: its name, the sum of its points and its parts. */
  public record Group(Both name, String points, List<Line> lines) {}

  /**
   * One part.
   *
   * @param id indicator id, empty for adjustments, whose source says which fact they are about
   * @param unit unit of measure of the values, may be empty
   * @param used value used, a dash when it is the reported one
   * @param chart its step of the waterfall as SVG, empty without points
   * @param questions ids of the anomalies that withhold it
   */
  public record Line(
      Both name,
      String id,
      String unit,
      String reported,
      String used,
      String normalised,
      String weight,
      String points,
      String chart,
      Chip state,
      Both why,
      List<String> questions,
      SourceRefs source) {
    /** Path of the page of a question. */
    public String page(String question) {
      return PagePath.anomaly(question);
    }
  }

  /** Whether there are any parts. */
  public boolean any() {
    return !groups.isEmpty();
  }

  /** The lines withheld while a question is open. */
  public List<Line> withheld() {
    return groups.stream()
        .flatMap(group -> group.lines().stream())
        .filter(line -> line.state().tone().equals("warn"))
        .toList();
  }

  /**
   * The parts of one score.
   *
   * @param profile the person, for what a shared page may say
   * @param score the score they add up to, none when there is no score
   */
  static CadreParts of(
      Texts texts, SmallGroups groups, Row profile, List<Row> rows, OptionalDouble score) {
    List<PartRow> parts = PartsShown.of(texts, groups, profile, rows);
    double sum = parts.stream().mapToDouble(PartRow::points).sum();
    Waterfall waterfall = Waterfall.over(parts);
    TreeMap<String, List<PartRow>> byAspect =
        parts.stream()
            .collect(Collectors.groupingBy(PartRow::group, TreeMap::new, Collectors.toList()));
    List<Group> result = new ArrayList<>();
    byAspect.forEach((aspect, list) -> result.add(group(texts, list, waterfall)));
    boolean addsUp = score.isEmpty() || Math.abs(score.getAsDouble() - sum) <= TOLERANCE;
    return new CadreParts(result, Numbers.two(sum), addsUp);
  }

  private static Group group(Texts texts, List<PartRow> parts, Waterfall waterfall) {
    double sum = parts.stream().mapToDouble(PartRow::points).sum();
    PartRow first = parts.get(0);
    Both name =
        first.adjustment()
            ? texts.of("parts.adjustments")
            : texts.code("aspect", first.aspect().isEmpty() ? "none" : first.aspect());
    List<Line> lines = parts.stream().map(part -> part.line(texts, waterfall)).toList();
    return new Group(name, Numbers.signed(sum), lines);
  }
}

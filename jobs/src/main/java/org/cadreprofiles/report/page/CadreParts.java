package org.cadreprofiles.report.page;

import static org.cadreprofiles.report.rows.Cells.number;
import static org.cadreprofiles.report.rows.Cells.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.cadreprofiles.report.chart.ContributionBar;
import org.cadreprofiles.report.rows.Names;
import org.cadreprofiles.report.text.Both;
import org.cadreprofiles.report.text.Numbers;
import org.cadreprofiles.report.text.Texts;
import org.cadreprofiles.table.Indicator;
import org.cadreprofiles.table.ScorePart;

/**
 * How the score came about: every part with its points, aspect after aspect, adding up to the score
 * (safeguard G9); what is withheld, missing or excluded stands in its place with zero and why.
 *
 * @param groups aspects, adjustments last
 * @param total sum of all points
 * @param addsUp whether the sum is the score
 */
public record CadreParts(List<Group> groups, String total, boolean addsUp) {
  static final String COUNTED = "counted";
  static final String ADJUSTMENT = "adjustment";
  private static final double TOLERANCE = 1e-6;

  /** An aspect: its name, the sum of its points and its parts. */
  public record Group(Both name, String points, List<Line> lines) {}

  /**
   * One part.
   *
   * @param id part id, empty where parts were merged
   * @param unit unit of measure of the values, may be empty
   * @param used value used, a dash when it is the reported one
   * @param chart its step of the waterfall as SVG, empty without points
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
      SourceRefs source) {}

  /** Whether there are any parts. */
  public boolean any() {
    return !groups.isEmpty();
  }

  /** Lines with a state other than counted: withheld first, then missing, then excluded. */
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
    List<PartRow> parts = PartRow.visible(texts, groups, profile, rows);
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

  /** Running sums of the parts in the order of the table. */
  record Waterfall(java.util.Map<PartRow, Double> before, double lowest, double highest) {
    static Waterfall over(List<PartRow> parts) {
      java.util.Map<PartRow, Double> before = new java.util.IdentityHashMap<>();
      double sum = 0;
      double lowest = 0;
      double highest = 0;
      for (PartRow part : parts) {
        before.put(part, sum);
        sum += part.points();
        lowest = Math.min(lowest, sum);
        highest = Math.max(highest, sum);
      }
      return new Waterfall(before, lowest, highest);
    }

    String bar(PartRow part) {
      if (part.points() == 0) {
        return "";
      }
      return new ContributionBar(before.get(part), part.points(), lowest, highest).svg();
    }
  }

  /** One row of score_part, as far as the edition may show it. */
  record PartRow(Row row, Both name, String id, double points, SourceRefs source, Both note) {
    private static final String MERGED = "";

    static List<PartRow> visible(
        Texts texts, SmallGroups groups, Row profile, List<Row> rows) {
      List<Row> sorted =
          rows.stream()
              .sorted(
                  Comparator.comparing(CadreParts::groupOf)
                      .thenComparing(row -> text(row, ScorePart.PART_ID)))
              .toList();
      boolean merge =
          !groups.petitionsShown(profile)
              && sorted.stream()
                  .anyMatch(row -> isAdjustment(row) && groups.sensitive(text(row, ScorePart.PART_ID)));
      List<PartRow> parts = new ArrayList<>();
      List<Row> merged = new ArrayList<>();
      for (Row row : sorted) {
        if (merge && isAdjustment(row)) {
          merged.add(row);
        } else {
          parts.add(of(texts, groups, row));
        }
      }
      if (!merged.isEmpty()) {
        parts.add(merged(texts, merged));
      }
      return parts;
    }

    private static PartRow of(Texts texts, SmallGroups groups, Row row) {
      String id = text(row, ScorePart.PART_ID);
      String called = text(row, Names.NAME);
      Both name = called.isEmpty() ? texts.code("part", id) : Both.same(called);
      SourceRefs source = SourceRefs.of(texts, groups, text(row, ScorePart.EVIDENCE));
      Both why = texts.code("why", text(row, ScorePart.WHY));
      return new PartRow(row, name, id, contribution(row), source, why);
    }

    /** All adjustments as one line, because one of them alone would tell of a few petitions. */
    private static PartRow merged(Texts texts, List<Row> rows) {
      double sum = rows.stream().mapToDouble(PartRow::contribution).sum();
      Row shown =
          rows.stream()
              .filter(row -> text(row, ScorePart.STATE).equals(COUNTED))
              .findFirst()
              .orElse(rows.get(0));
      return new PartRow(
          shown,
          texts.of("parts.merged"),
          MERGED,
          sum,
          SourceRefs.none(),
          texts.of("parts.mergedWhy"));
    }

    private static double contribution(Row row) {
      return number(row, ScorePart.CONTRIBUTION).orElse(0);
    }

    String group() {
      return groupOf(row);
    }

    boolean adjustment() {
      return isAdjustment(row);
    }

    String aspect() {
      return text(row, ScorePart.ASPECT);
    }

    Line line(Texts texts, Waterfall waterfall) {
      boolean merged = id.equals(MERGED);
      return new Line(
          name,
          id,
          text(row, Indicator.UNIT_OF_MEASURE),
          merged ? Numbers.NONE : Numbers.figure(number(row, ScorePart.RAW)),
          merged ? Numbers.NONE : used(),
          merged ? Numbers.NONE : Numbers.one(number(row, ScorePart.NORMALISED)),
          merged ? Numbers.NONE : weight(),
          Numbers.signed(points),
          waterfall.bar(this),
          state(texts),
          note,
          source);
    }

    private String used() {
      OptionalDouble raw = number(row, ScorePart.RAW);
      OptionalDouble corrected = number(row, ScorePart.CORRECTED);
      return corrected.equals(raw) ? Numbers.NONE : Numbers.figure(corrected);
    }

    private String weight() {
      OptionalDouble weight = number(row, ScorePart.WEIGHT);
      return weight.isEmpty() ? Numbers.NONE : Numbers.one(weight.getAsDouble() * 100) + " %";
    }

    private Chip state(Texts texts) {
      String state = text(row, ScorePart.STATE);
      Both words = texts.code("state", state);
      return switch (state) {
        case COUNTED -> Chip.good(words);
        case "withheld" -> Chip.warn(words);
        default -> Chip.quiet(words);
      };
    }
  }

  private static boolean isAdjustment(Row row) {
    return text(row, ScorePart.PART_KIND).equals(ADJUSTMENT);
  }

  /** Sorts aspects by name and adjustments after them. */
  private static String groupOf(Row row) {
    return (isAdjustment(row) ? "1" : "0") + text(row, ScorePart.ASPECT);
  }
}

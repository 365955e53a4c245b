package org.cadreprofiles.report.page;

import static org.cadreprofiles.report.rows.Cells.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.apache.spark.sql.Row;
import org.cadreprofiles.report.text.Texts;
import org.cadreprofiles.table.ScorePart;

/**
 * Chooses which parts of a score stand alone on the page and which only as a sum (safeguard G6).
 *
 * <p>A shared page never shows an adjustment for a single petition or answer: those stand together
 * as one sum, or, where the matters are too few for a sum of their own, together with all other
 * adjustments. The points still add up to the score.
 */
final class PartsShown {
  private final Texts texts;
  private final SmallGroups groups;
  private final List<PartRow> shown = new ArrayList<>();
  private final List<Row> together = new ArrayList<>();

  private PartsShown(Texts texts, SmallGroups groups) {
    this.texts = texts;
    this.groups = groups;
  }

  /** The parts in the order of the table: aspect after aspect, adjustments last. */
  static List<PartRow> of(Texts texts, SmallGroups groups, Row profile, List<Row> rows) {
    PartsShown parts = new PartsShown(texts, groups);
    boolean enough = groups.petitionsShown(profile);
    boolean any = rows.stream().anyMatch(parts::single);
    Predicate<Row> alone = row -> !any || !(enough ? parts.single(row) : PartRow.isAdjustment(row));
    rows.stream()
        .sorted(
            Comparator.comparing(PartRow::groupOf)
                .thenComparing(row -> text(row, ScorePart.PART_ID)))
        .forEach(row -> parts.add(row, alone));
    return parts.all(enough ? "parts.mergedPetitions" : "parts.merged");
  }

  private void add(Row row, Predicate<Row> alone) {
    if (alone.test(row)) {
      shown.add(PartRow.of(texts, groups, row));
    } else {
      together.add(row);
    }
  }

  private List<PartRow> all(String name) {
    if (!together.isEmpty()) {
      shown.add(PartRow.together(texts, texts.of(name), together));
    }
    return shown;
  }

  /** Whether the row is an adjustment for a single petition or answer. */
  private boolean single(Row row) {
    return PartRow.isAdjustment(row) && groups.sensitive(text(row, ScorePart.PART_ID));
  }
}

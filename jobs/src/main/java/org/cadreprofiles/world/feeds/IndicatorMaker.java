package org.cadreprofiles.world.feeds;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.cadreprofiles.table.Indicator;
import org.cadreprofiles.world.calendar.WorldCalendar;
import org.cadreprofiles.world.dirt.FeedSink;
import org.cadreprofiles.world.people.District;
import org.cadreprofiles.world.people.ExportPlace;
import org.cadreprofiles.world.people.Unit;
import org.cadreprofiles.world.write.CellType;
import org.cadreprofiles.world.write.FeedRow;
import org.cadreprofiles.world.write.Shape;
import org.cadreprofiles.world.write.TruthTable;

/**
 * The indicator catalogue: one for the whole world, issued by departments of the first district.
 */
public final class IndicatorMaker implements FeedMaker {
  private static final Shape SHAPE =
      Shape.of(Indicator.TABLE)
          .required(CellType.TEXT, Indicator.INDICATOR_ID, Indicator.NAME)
          .optional(CellType.TEXT, Indicator.DESCRIPTION)
          .required(CellType.TEXT, Indicator.ISSUER_UNIT_ID, Indicator.ASPECT)
          .requiredChoice(Indicator.KIND)
          .optional(CellType.TEXT, Indicator.UNIT_OF_MEASURE)
          .requiredChoice(Indicator.DIRECTION)
          .optional(CellType.DOUBLE, Indicator.TARGET, Indicator.WEIGHT)
          .requiredChoice(Indicator.SUBJECT_KIND)
          .optional(CellType.TEXT, Indicator.FORMULA, Indicator.SOURCE, Indicator.LEGAL_BASIS)
          .optionalChoice(Indicator.JOINT_REVIEW)
          .optional(CellType.DATE, Indicator.REVIEWED_ON)
          .required(CellType.DATE, Indicator.VALID_FROM)
          .optional(CellType.DATE, Indicator.VALID_TO);

  private static final LocalDate SINCE = LocalDate.of(WorldCalendar.YEAR - 1, 1, 1);

  @Override
  public Shape shape() {
    return SHAPE;
  }

  @Override
  public void write(District district, FeedSink sink) throws IOException {
    if (district.number() != 0) {
      return;
    }
    RecordIds ids = new RecordIds("IN", district);
    for (CatalogueEntry entry : CatalogueEntry.load()) {
      String issuer = issuer(entry, district.units());
      // Indicators with a quarterly figure had a lower target in the year before.
      if (entry.quarterly()) {
        LocalDate end = WorldCalendar.FIRST_DAY.minusDays(1);
        sink.accept(row(entry, issuer, SINCE, end, 0.95, ids.next()));
        sink.accept(row(entry, issuer, WorldCalendar.FIRST_DAY, null, 1, ids.next()));
      } else {
        sink.accept(row(entry, issuer, SINCE, null, 1, ids.next()));
      }
      if (!entry.duplicateOf().isEmpty()) {
        sink.truth()
            .add(
                TruthTable.INDICATOR_DUPLICATES, entry.id(), entry.duplicateOf(), "near_duplicate");
      }
    }
  }

  private static FeedRow row(
      CatalogueEntry entry, String issuer, LocalDate from, LocalDate to, double ease, String id) {
    boolean reviewed = !entry.review().equals("pending");
    return new FeedRow(SHAPE)
        .envelope(id, WorldCalendar.at(from.plusDays(9), 10 * 3600), ExportPlace.HUB)
        .set(Indicator.INDICATOR_ID, entry.id())
        .set(Indicator.NAME, entry.name())
        .set(Indicator.DESCRIPTION, entry.description())
        .set(Indicator.ISSUER_UNIT_ID, issuer)
        .set(Indicator.ASPECT, entry.aspect())
        .set(Indicator.KIND, entry.kind())
        .set(Indicator.UNIT_OF_MEASURE, entry.measure())
        .set(Indicator.DIRECTION, entry.direction())
        .set(Indicator.TARGET, Math.round(entry.target() * ease * 100) / 100.0)
        .set(Indicator.WEIGHT, entry.weight())
        .set(Indicator.SUBJECT_KIND, entry.subject())
        .set(Indicator.FORMULA, orNull(entry.formula()))
        .set(Indicator.SOURCE, orNull(entry.source()))
        .set(Indicator.LEGAL_BASIS, orNull(entry.legalBasis()))
        .set(Indicator.JOINT_REVIEW, entry.review())
        .set(Indicator.REVIEWED_ON, reviewed ? from.minusDays(20) : null)
        .set(Indicator.VALID_FROM, from)
        .set(Indicator.VALID_TO, to);
  }

  private static String issuer(CatalogueEntry entry, List<Unit> units) {
    LocalDate on = WorldCalendar.FIRST_DAY;
    return units.stream()
        .filter(unit -> unit.existsOn(on) && unit.nameOn(LocalDate.MIN).endsWith(entry.issuer()))
        .findFirst()
        .orElse(units.get(0))
        .unitId();
  }

  private static String orNull(String text) {
    return text.isEmpty() ? null : text;
  }
}

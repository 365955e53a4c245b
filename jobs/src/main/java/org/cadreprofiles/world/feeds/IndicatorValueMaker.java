package org.cadreprofiles.world.feeds;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.cadreprofiles.table.IndicatorValue;
import org.cadreprofiles.world.calendar.Quarter;
import org.cadreprofiles.world.calendar.WorldCalendar;
import org.cadreprofiles.world.chance.Dice;
import org.cadreprofiles.world.dirt.FeedSink;
import org.cadreprofiles.world.people.Cadre;
import org.cadreprofiles.world.people.District;
import org.cadreprofiles.world.people.ExportPlace;
import org.cadreprofiles.world.people.Tenure;
import org.cadreprofiles.world.people.Unit;
import org.cadreprofiles.world.write.CellType;
import org.cadreprofiles.world.write.ExportStyle;
import org.cadreprofiles.world.write.FeedRow;
import org.cadreprofiles.world.write.FileKind;
import org.cadreprofiles.world.write.HeshanExports;
import org.cadreprofiles.world.write.Shape;

/**
 * Values of the reported indicators: ability of the cadre, or of those who lead the unit, with
 * noise. A near-duplicate shows its original's value but for a little.
 */
public final class IndicatorValueMaker implements FeedMaker {
  private static final Shape SHAPE =
      Shape.of(IndicatorValue.TABLE)
          .required(CellType.TEXT, IndicatorValue.INDICATOR_ID)
          .optional(CellType.TEXT, Mention.columns())
          .optional(CellType.TEXT, IndicatorValue.UNIT_ID)
          .required(CellType.DATE, IndicatorValue.PERIOD_FROM, IndicatorValue.PERIOD_TO)
          .required(CellType.DOUBLE, IndicatorValue.VALUE)
          .optional(CellType.DOUBLE, IndicatorValue.STANDARD_ERROR)
          .optional(CellType.TEXT, IndicatorValue.EVIDENCE_REF);

  private static final double MISSING = 0.03;

  private final long seed;
  private final double personalShare;
  private final List<CatalogueEntry> entries =
      CatalogueEntry.load().stream().filter(CatalogueEntry::isReported).toList();

  /**
   * @param personalShare share of cadres who have personal results
   */
  public IndicatorValueMaker(long seed, double personalShare) {
    this.seed = seed;
    this.personalShare = personalShare;
  }

  @Override
  public Shape shape() {
    return SHAPE;
  }

  @Override
  public Map<ExportPlace, ExportStyle> styles() {
    return Map.of(
        ExportPlace.HUB,
        ExportStyle.canonical(SHAPE, FileKind.CSV),
        ExportPlace.HESHAN,
        HeshanExports.indicatorValue());
  }

  @Override
  public void write(District district, FeedSink sink) throws IOException {
    RecordIds ids = new RecordIds("IV", district);
    for (int year = WorldCalendar.YEAR - 1; year <= WorldCalendar.YEAR; year++) {
      LocalDate on = LocalDate.of(year, 11, 30);
      for (Map.Entry<Unit, List<Cadre>> staff : district.staffOn(on).entrySet()) {
        if (staff.getKey().existsOn(on)) {
          units(staff.getKey(), ability(staff.getValue(), year, on), year, ids, sink);
        }
      }
      for (Cadre cadre : district.cadres()) {
        Tenure post = cadre.tenureOn(on);
        if (post != null && Dice.of(seed, "personal", cadre.serial()).chance(personalShare)) {
          personal(cadre, post, year, ids, sink);
        }
      }
    }
  }

  /** Returns the mean ability of those who lead, zero where nobody does. */
  private static double ability(List<Cadre> staff, int year, LocalDate on) {
    return staff.stream()
        .filter(cadre -> cadre.tenureOn(on).rank() < 2)
        .mapToDouble(cadre -> cadre.abilityIn(year))
        .average()
        .orElse(0);
  }

  private void units(Unit unit, double ability, int year, RecordIds ids, FeedSink sink)
      throws IOException {
    for (CatalogueEntry entry : entries) {
      if (entry.subject().equals("unit")) {
        Period whole = Period.ofYear(year);
        unitValue(entry, unit, ability, whole, ids, sink);
        for (int i = 1; entry.quarterly() && i <= 4; i++) {
          unitValue(entry, unit, ability, Period.of(new Quarter(year, i)), ids, sink);
        }
      }
    }
  }

  private void unitValue(
      CatalogueEntry entry, Unit unit, double ability, Period period, RecordIds ids, FeedSink sink)
      throws IOException {
    String id = ids.next();
    Dice dice = Dice.of(seed, id);
    if (!dice.chance(MISSING)) {
      double value = value(entry, unit.serial(), ability, period, dice);
      sink.accept(
          row(entry, period, value, id, unit.place(), dice)
              .set(IndicatorValue.UNIT_ID, unit.unitId()));
    }
  }

  private void personal(Cadre cadre, Tenure post, int year, RecordIds ids, FeedSink sink)
      throws IOException {
    for (CatalogueEntry entry : entries) {
      String id = ids.next();
      Dice dice = Dice.of(seed, id);
      if (entry.subject().equals("cadre") && !dice.chance(MISSING)) {
        Period period = Period.ofYear(year);
        double value = value(entry, -1L - cadre.serial(), cadre.abilityIn(year), period, dice);
        FeedRow row = row(entry, period, value, id, post.unit().place(), dice);
        sink.accept(
            Mention.fill(row, cadre, post, period.to().minusDays(31), Mention.BY_NUMBER_AND_NAME));
      }
    }
  }

  private double value(
      CatalogueEntry entry, long subject, double ability, Period period, Dice dice) {
    String measured = entry.duplicateOf().isEmpty() ? entry.id() : entry.duplicateOf();
    Dice shared = Dice.of(seed, "value " + measured, subject, period.from().toEpochDay());
    double noise = StrictMath.sqrt(1 - entry.loading() * entry.loading()) * shared.normal();
    double slight = entry.duplicateOf().isEmpty() ? 0 : 0.1 * dice.normal();
    double sign = entry.direction().equals("down") ? -1 : 1;
    double standard = sign * entry.loading() * ability + noise + slight;
    double value = entry.mean() + entry.sd() * standard;
    double most = entry.measure().equals("%") ? 100 : Double.MAX_VALUE;
    return Math.round(Math.max(0, Math.min(most, value)) * 100) / 100.0;
  }

  private static FeedRow row(
      CatalogueEntry entry, Period period, double value, String id, ExportPlace place, Dice dice) {
    boolean surveyed = entry.source().contains("调查");
    return new FeedRow(SHAPE)
        .envelope(id, Reports.after(period.to(), 3, 12, dice), place)
        .set(IndicatorValue.INDICATOR_ID, entry.id())
        .set(IndicatorValue.PERIOD_FROM, period.from())
        .set(IndicatorValue.PERIOD_TO, period.to())
        .set(IndicatorValue.VALUE, value)
        .set(IndicatorValue.STANDARD_ERROR, surveyed ? Math.round(entry.sd() * 30) / 100.0 : null)
        .set(IndicatorValue.EVIDENCE_REF, entry.id() + "/" + period.to().getYear() + "/" + id)
        .slip(IndicatorValue.VALUE, Math.round(value * 1_000) / 100.0 + 1);
  }

  /** Both ends included. */
  private record Period(LocalDate from, LocalDate to) {
    static Period ofYear(int year) {
      return new Period(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    static Period of(Quarter quarter) {
      return new Period(quarter.first(), quarter.last());
    }
  }
}

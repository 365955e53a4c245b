package org.cadreprofiles.world.feeds;

import java.io.IOException;
import java.time.LocalDate;
import org.cadreprofiles.table.OrgUnit;
import org.cadreprofiles.world.calendar.WorldCalendar;
import org.cadreprofiles.world.dirt.FeedSink;
import org.cadreprofiles.world.people.District;
import org.cadreprofiles.world.people.ExportPlace;
import org.cadreprofiles.world.people.Unit;
import org.cadreprofiles.world.people.UnitVersion;
import org.cadreprofiles.world.write.CellType;
import org.cadreprofiles.world.write.FeedRow;
import org.cadreprofiles.world.write.Shape;

/** Versions of units. */
public final class OrgUnitMaker implements FeedMaker {
  private static final Shape SHAPE =
      Shape.of(OrgUnit.TABLE)
          .required(CellType.TEXT, OrgUnit.UNIT_ID, OrgUnit.UNIT_NAME)
          .requiredChoice(OrgUnit.UNIT_KIND)
          .optional(
              CellType.TEXT, OrgUnit.PARENT_UNIT_ID, OrgUnit.DIVISION_CODE, OrgUnit.CREDIT_CODE)
          .optional(CellType.INT, OrgUnit.SERVICE_POPULATION)
          .required(CellType.DATE, OrgUnit.VALID_FROM)
          .optional(CellType.DATE, OrgUnit.VALID_TO);

  @Override
  public Shape shape() {
    return SHAPE;
  }

  @Override
  public void write(District district, FeedSink sink) throws IOException {
    RecordIds ids = new RecordIds("OU", district);
    for (Unit unit : district.units()) {
      for (UnitVersion version : unit.versions()) {
        sink.accept(row(unit, version, ids.next()));
      }
    }
  }

  private static FeedRow row(Unit unit, UnitVersion version, String recordId) {
    LocalDate known = version.to() == null ? version.from() : version.to();
    LocalDate reported = Reports.notBeforeFirst(known.plusDays(3));
    return new FeedRow(SHAPE)
        .envelope(recordId, WorldCalendar.at(reported, 9 * 3600), ExportPlace.HUB)
        .set(OrgUnit.UNIT_ID, unit.unitId())
        .set(OrgUnit.UNIT_NAME, version.name())
        .set(OrgUnit.UNIT_KIND, unit.kind().code())
        .set(OrgUnit.PARENT_UNIT_ID, unit.parentId())
        .set(OrgUnit.DIVISION_CODE, unit.divisionCode())
        .set(OrgUnit.CREDIT_CODE, unit.creditCode())
        .set(OrgUnit.SERVICE_POPULATION, version.servicePopulation())
        .set(OrgUnit.VALID_FROM, version.from())
        .set(OrgUnit.VALID_TO, version.to())
        .slip(OrgUnit.SERVICE_POPULATION, version.servicePopulation() * 10);
  }
}

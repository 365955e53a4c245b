package org.cadreprofiles.world.feeds;

import java.io.IOException;
import org.cadreprofiles.table.OrgChange;
import org.cadreprofiles.world.calendar.WorldCalendar;
import org.cadreprofiles.world.dirt.FeedSink;
import org.cadreprofiles.world.people.District;
import org.cadreprofiles.world.people.ExportPlace;
import org.cadreprofiles.world.people.Reorganisation;
import org.cadreprofiles.world.write.CellType;
import org.cadreprofiles.world.write.FeedRow;
import org.cadreprofiles.world.write.Shape;

/** Reorganisations; an abolition names no unit after it, though somebody took the staff. */
public final class OrgChangeMaker implements FeedMaker {
  private static final Shape SHAPE =
      Shape.of(OrgChange.TABLE)
          .required(CellType.TEXT, OrgChange.CHANGE_ID)
          .requiredChoice(OrgChange.KIND)
          .required(CellType.TEXT, OrgChange.FROM_UNIT_ID)
          .optional(CellType.TEXT, OrgChange.TO_UNIT_ID)
          .required(CellType.DATE, OrgChange.EFFECTIVE_ON);

  @Override
  public Shape shape() {
    return SHAPE;
  }

  @Override
  public void write(District district, FeedSink sink) throws IOException {
    RecordIds ids = new RecordIds("OC", district);
    for (Reorganisation change : district.changes()) {
      boolean abolished = change.kind().equals("abolish");
      sink.accept(
          new FeedRow(SHAPE)
              .envelope(
                  ids.next(),
                  WorldCalendar.at(change.effectiveOn().plusDays(5), 10 * 3600),
                  ExportPlace.HUB)
              .set(OrgChange.CHANGE_ID, change.changeId())
              .set(OrgChange.KIND, change.kind())
              .set(OrgChange.FROM_UNIT_ID, change.from().unitId())
              .set(OrgChange.TO_UNIT_ID, abolished ? null : change.to().unitId())
              .set(OrgChange.EFFECTIVE_ON, change.effectiveOn()));
    }
  }
}

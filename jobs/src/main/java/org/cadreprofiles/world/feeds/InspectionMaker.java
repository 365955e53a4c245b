package org.cadreprofiles.world.feeds;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cadreprofiles.table.Inspection;
import org.cadreprofiles.world.chance.Dice;
import org.cadreprofiles.world.chance.Mix;
import org.cadreprofiles.world.dirt.FeedSink;
import org.cadreprofiles.world.people.District;
import org.cadreprofiles.world.people.ExportPlace;
import org.cadreprofiles.world.write.CellType;
import org.cadreprofiles.world.write.ExportStyle;
import org.cadreprofiles.world.write.FeedRow;
import org.cadreprofiles.world.write.FileKind;
import org.cadreprofiles.world.write.Members;
import org.cadreprofiles.world.write.Shape;
import org.cadreprofiles.world.write.YunxiExports;

/** Inspection plans, visits and requests; the same material asked twice has the same digest. */
public final class InspectionMaker implements FeedMaker {
  private static final Shape SHAPE =
      Shape.of(Inspection.TABLE)
          .required(CellType.TEXT, Inspection.INSPECTION_ID)
          .requiredChoice(Inspection.KIND)
          .required(CellType.TEXT, Inspection.ISSUER_UNIT_ID, Inspection.TARGET_UNIT_ID)
          .optional(CellType.TEXT, Inspection.TASK)
          .required(CellType.DATE, Inspection.PLANNED_FROM)
          .optional(
              CellType.DATE,
              Inspection.PLANNED_TO,
              Inspection.HAPPENED_FROM,
              Inspection.HAPPENED_TO)
          .optional(CellType.BOOLEAN, Inspection.APPROVED)
          .optional(CellType.TEXTS, Inspection.INDICATORS)
          .optional(CellType.NESTED, Inspection.MATERIALS);

  private final long seed;

  public InspectionMaker(long seed) {
    this.seed = seed;
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
        ExportPlace.YUNXI,
        YunxiExports.inspection());
  }

  @Override
  public void write(District district, FeedSink sink) throws IOException {
    RecordIds ids = new RecordIds("IS", district);
    for (InspectionVisit visit : InspectionVisit.of(seed, district)) {
      sink.accept(row(visit, ids.next()));
    }
  }

  private FeedRow row(InspectionVisit visit, String id) {
    Dice dice = Dice.of(seed, id);
    return new FeedRow(SHAPE)
        .envelope(id, Reports.after(visit.plannedTo(), 1, 8, dice), visit.target().place())
        .set(Inspection.INSPECTION_ID, visit.inspectionId())
        .set(Inspection.KIND, visit.kind())
        .set(Inspection.ISSUER_UNIT_ID, visit.issuer().unitId())
        .set(Inspection.TARGET_UNIT_ID, visit.target().unitId())
        .set(Inspection.TASK, visit.task())
        .set(Inspection.PLANNED_FROM, visit.plannedFrom())
        .set(Inspection.PLANNED_TO, visit.plannedTo())
        .set(Inspection.HAPPENED_FROM, visit.happenedFrom())
        .set(Inspection.HAPPENED_TO, visit.happenedTo())
        .set(Inspection.APPROVED, visit.approved())
        .set(Inspection.INDICATORS, visit.indicators().isEmpty() ? null : visit.indicators())
        .set(Inspection.MATERIALS, materials(visit))
        .slip(Inspection.APPROVED, !visit.approved());
  }

  private Object materials(InspectionVisit visit) {
    if (visit.materials().isEmpty()) {
      return null;
    }
    int year = visit.plannedFrom().getYear();
    List<Map<String, Object>> cells =
        visit.materials().stream()
            .map(
                title -> {
                  Map<String, Object> cell = new LinkedHashMap<>();
                  cell.put(Members.TITLE, title);
                  long digest = Mix.hash(seed, title, visit.target().serial(), year);
                  cell.put(Members.DIGEST, String.format("%016x", digest));
                  return cell;
                })
            .toList();
    return cells;
  }
}

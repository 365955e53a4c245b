package org.cadreprofiles.world.feeds;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.cadreprofiles.table.Rectification;
import org.cadreprofiles.world.calendar.WorldCalendar;
import org.cadreprofiles.world.chance.Dice;
import org.cadreprofiles.world.dirt.FeedSink;
import org.cadreprofiles.world.people.Cadre;
import org.cadreprofiles.world.people.District;
import org.cadreprofiles.world.people.Tenure;
import org.cadreprofiles.world.write.CellType;
import org.cadreprofiles.world.write.FeedRow;
import org.cadreprofiles.world.write.Shape;

/** What is done about audit findings, substantiated petitions and inspections. */
public final class RectificationMaker implements FeedMaker {
  private static final Shape SHAPE =
      Shape.of(Rectification.TABLE)
          .required(CellType.TEXT, Rectification.ACTION_ID)
          .requiredChoice(Rectification.CONCERNS_KIND)
          .required(CellType.TEXT, Rectification.CONCERNS_ID)
          .required(CellType.DATE, Rectification.OPENED_ON, Rectification.DUE_ON)
          .optional(CellType.DATE, Rectification.CLOSED_ON)
          .requiredChoice(Rectification.STATUS)
          .optional(CellType.TEXT, Mention.columns());

  private final long seed;
  private final int petitionsPerUnit;

  public RectificationMaker(long seed, int petitionsPerUnit) {
    this.seed = seed;
    this.petitionsPerUnit = petitionsPerUnit;
  }

  @Override
  public Shape shape() {
    return SHAPE;
  }

  @Override
  public void write(District district, FeedSink sink) throws IOException {
    RecordIds ids = new RecordIds("RC", district);
    for (AuditMatter audit : AuditMatter.of(seed, district)) {
      if (audit.year() >= WorldCalendar.YEAR - 1) {
        Action action = new Action("audit", audit.findingId(), audit.reported().plusDays(7), 60);
        sink.accept(row(action, audit.head(), audit.post(), ids.next()));
      }
    }
    for (PetitionMatter matter : PetitionMatter.of(seed, district, petitionsPerUnit)) {
      if (matter.isSubstantiated() && matter.cadre() != null) {
        Action action = new Action("petition", matter.petitionId(), matter.closed(), 45);
        sink.accept(row(action, matter.cadre(), matter.post(), ids.next()));
      }
    }
    inspections(district, ids, sink);
  }

  private void inspections(District district, RecordIds ids, FeedSink sink) throws IOException {
    List<Cadre> cadres = district.cadres();
    for (InspectionVisit visit : InspectionVisit.of(seed, district)) {
      Dice dice = Dice.of(seed, "rectified" + visit.inspectionId());
      if (visit.kind().equals("on_site") && visit.happenedTo() != null && dice.chance(0.25)) {
        LocalDate opened = visit.happenedTo().plusDays(5);
        Cadre someone =
            cadres.stream()
                .filter(cadre -> leads(cadre.tenureOn(opened), visit))
                .findFirst()
                .orElse(null);
        if (someone != null) {
          Action action = new Action("inspection", visit.inspectionId(), opened, 30);
          sink.accept(row(action, someone, someone.tenureOn(opened), ids.next()));
        }
      }
    }
  }

  private static boolean leads(Tenure post, InspectionVisit visit) {
    return post != null && post.rank() < 2 && post.unit() == visit.target();
  }

  private FeedRow row(Action action, Cadre cadre, Tenure post, String id) {
    Dice dice = Dice.of(seed, id);
    double speed = action.days() * (0.8 - 0.15 * cadre.abilityIn(WorldCalendar.YEAR));
    LocalDate ends = action.opened().plusDays((long) Math.max(2, speed + 15 * dice.normal()));
    boolean closed = ends.isBefore(WorldCalendar.LAST_REPORT.minusDays(5)) && !dice.chance(0.05);
    LocalDate known = closed ? ends : action.opened();
    FeedRow row =
        new FeedRow(SHAPE)
            .envelope(id, Reports.after(known, 1, 4, dice), post.unit().place())
            .set(Rectification.ACTION_ID, id.replace("RC", "ZG"))
            .set(Rectification.CONCERNS_KIND, action.kind())
            .set(Rectification.CONCERNS_ID, action.concerns())
            .set(Rectification.OPENED_ON, action.opened())
            .set(Rectification.DUE_ON, action.opened().plusDays(action.days()))
            .set(Rectification.CLOSED_ON, closed ? ends : null)
            .set(Rectification.STATUS, closed ? "closed" : "open")
            .slip(Rectification.DUE_ON, action.opened().plusDays(action.days() + 10L));
    return Mention.fill(row, cadre, post, action.opened(), Mention.BY_NAME);
  }

  /**
   * @param days until it is due
   */
  private record Action(String kind, String concerns, LocalDate opened, int days) {}
}

package org.cadreprofiles.world.feeds;

import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.cadreprofiles.table.Petition;
import org.cadreprofiles.world.calendar.WorldCalendar;
import org.cadreprofiles.world.chance.Dice;
import org.cadreprofiles.world.dirt.FeedSink;
import org.cadreprofiles.world.people.District;
import org.cadreprofiles.world.people.ExportPlace;
import org.cadreprofiles.world.people.Petitioner;
import org.cadreprofiles.world.write.CellType;
import org.cadreprofiles.world.write.ExportStyle;
import org.cadreprofiles.world.write.FeedRow;
import org.cadreprofiles.world.write.FileKind;
import org.cadreprofiles.world.write.Members;
import org.cadreprofiles.world.write.Shape;
import org.cadreprofiles.world.write.TruthTable;
import org.cadreprofiles.world.write.YunxiExports;

/**
 * Petitions with petitioner and text, which must not pass the landing zone. One in four was first
 * reported open and later, as a new record of the same matter, closed.
 */
public final class PetitionMaker implements FeedMaker {
  private static final Shape SHAPE =
      Shape.of(Petition.TABLE)
          .required(CellType.TEXT, Petition.PETITION_ID)
          .requiredChoice(Petition.CHANNEL)
          .required(CellType.DATE, Petition.RECEIVED_ON)
          .optional(CellType.TEXT, Mention.columns())
          .optional(CellType.TEXT, Petition.UNIT_ID)
          .required(CellType.TEXT, Petition.CATEGORY)
          .optional(CellType.NESTED, Petition.PETITIONER)
          .optional(CellType.TEXT, Petition.TEXT)
          .optionalChoice(Petition.OUTCOME)
          .optional(CellType.DATE, Petition.DUE_ON, Petition.CLOSED_ON, Petition.CLARIFIED_ON)
          .optional(CellType.INT, Petition.SATISFACTION);

  private static final double REPORTED_TWICE = 0.25;

  private final long seed;
  private final int perUnit;

  public PetitionMaker(long seed, int perUnit) {
    this.seed = seed;
    this.perUnit = perUnit;
  }

  @Override
  public Shape shape() {
    return SHAPE;
  }

  @Override
  public Map<ExportPlace, ExportStyle> styles() {
    return Map.of(
        ExportPlace.HUB,
        ExportStyle.canonical(SHAPE, FileKind.JSON_LINES),
        ExportPlace.YUNXI,
        YunxiExports.petition());
  }

  @Override
  public void write(District district, FeedSink sink) throws IOException {
    RecordIds ids = new RecordIds("PT", district);
    for (PetitionMatter matter : PetitionMatter.of(seed, district, perUnit)) {
      Petitioner who = matter.petitioner();
      sink.truth().add(TruthTable.PETITIONERS, who.name(), who.phone(), who.residentId());
      sink.truth().add(TruthTable.RESIDENT_IDS, who.residentId(), "petitioner");
      String id = ids.next();
      Dice dice = Dice.of(seed, id);
      boolean twice = matter.closed() != null && dice.chance(REPORTED_TWICE);
      FeedRow last = row(matter, twice ? id + "-2" : id, dice);
      if (twice) {
        sink.acceptRevised(opened(last, id, matter), last);
      } else {
        sink.accept(last);
      }
    }
  }

  private FeedRow row(PetitionMatter matter, String id, Dice dice) {
    var known = matter.closed() == null ? matter.received() : matter.closed();
    var reported = matter.clarified() == null ? known : matter.clarified();
    FeedRow row =
        new FeedRow(SHAPE)
            .envelope(id, Reports.after(reported, 1, 5, dice), matter.unit().place())
            .set(Petition.PETITION_ID, matter.petitionId())
            .set(Petition.CHANNEL, matter.channel())
            .set(Petition.RECEIVED_ON, matter.received())
            .set(Petition.CATEGORY, matter.category())
            .set(Petition.PETITIONER, petitioner(matter.petitioner()))
            .set(Petition.TEXT, text(matter))
            .set(Petition.OUTCOME, matter.outcome())
            .set(Petition.DUE_ON, matter.due())
            .set(Petition.CLOSED_ON, matter.closed())
            .set(Petition.CLARIFIED_ON, matter.clarified())
            .set(Petition.SATISFACTION, matter.satisfaction())
            .slip(Petition.CHANNEL, matter.channel().equals("letter") ? "visit" : "letter");
    if (matter.cadre() == null) {
      return row.set(Petition.UNIT_ID, matter.unit().unitId());
    }
    return Mention.fill(row, matter.cadre(), matter.post(), matter.received(), Mention.BY_NAME);
  }

  /** Returns the first report of a matter that was closed later. */
  private static FeedRow opened(FeedRow closed, String id, PetitionMatter matter) {
    Instant received = WorldCalendar.at(matter.received().plusDays(1), 17 * 3600);
    return closed
        .copy()
        .envelope(id, received, closed.place())
        .set(Petition.OUTCOME, "pending")
        .set(Petition.CLOSED_ON, null)
        .set(Petition.CLARIFIED_ON, null)
        .set(Petition.SATISFACTION, null);
  }

  private static Map<String, Object> petitioner(Petitioner who) {
    Map<String, Object> cell = new LinkedHashMap<>();
    cell.put(Members.NAME, who.name());
    cell.put(Members.PHONE, who.phone());
    cell.put(Members.RESIDENT_ID, who.residentId());
    return cell;
  }

  private static String text(PetitionMatter matter) {
    Petitioner who = matter.petitioner();
    return String.format(
        "信访人%s（电话%s，身份证号%s）反映%s方面的问题，请求依法处理并书面答复。",
        who.name(), who.phone(), who.residentId(), matter.category());
  }
}

package org.cadreprofiles.world.feeds;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.cadreprofiles.table.Envelope;
import org.cadreprofiles.table.Roster;
import org.cadreprofiles.world.calendar.WorldCalendar;
import org.cadreprofiles.world.chance.Dice;
import org.cadreprofiles.world.dirt.FeedSink;
import org.cadreprofiles.world.people.Cadre;
import org.cadreprofiles.world.people.CadreTrait;
import org.cadreprofiles.world.people.District;
import org.cadreprofiles.world.people.ExportPlace;
import org.cadreprofiles.world.people.Tenure;
import org.cadreprofiles.world.write.CellType;
import org.cadreprofiles.world.write.ExportStyle;
import org.cadreprofiles.world.write.FeedRow;
import org.cadreprofiles.world.write.FileKind;
import org.cadreprofiles.world.write.HeshanExports;
import org.cadreprofiles.world.write.Shape;
import org.cadreprofiles.world.write.TruthTable;
import org.cadreprofiles.world.write.YunxiExports;

/**
 * Posts of cadres. A post that ended in the told year was first reported open and then corrected;
 * an older one is reported once, closed.
 */
public final class RosterMaker implements FeedMaker {
  private static final Shape SHAPE =
      Shape.of(Roster.TABLE)
          .required(CellType.TEXT, Roster.CADRE_NO, Roster.NAME)
          .optional(CellType.TEXTS, Roster.FORMER_NAMES)
          .optional(CellType.TEXT, Roster.RESIDENT_ID)
          .optionalChoice(Roster.SEX)
          .optional(CellType.DATE, Roster.BIRTH_DATE)
          .required(CellType.TEXT, Roster.UNIT_ID, Roster.POST_TITLE)
          .optional(CellType.TEXT, Roster.POST_LEVEL)
          .requiredChoice(Roster.POST_KIND)
          .optional(CellType.TEXTS, Roster.IN_CHARGE_OF)
          .required(CellType.DATE, Roster.VALID_FROM)
          .optional(CellType.DATE, Roster.VALID_TO);

  private static final LocalDate SINCE = LocalDate.of(WorldCalendar.FIRST_YEAR, 1, 1);

  private final long seed;

  public RosterMaker(long seed) {
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
        YunxiExports.roster(),
        ExportPlace.HESHAN,
        HeshanExports.roster());
  }

  @Override
  public void write(District district, FeedSink sink) throws IOException {
    RecordIds ids = new RecordIds("RS", district);
    for (Cadre cadre : district.cadres()) {
      writeTruth(cadre, sink);
      for (Tenure post : cadre.tenures()) {
        write(cadre, post, ids, sink);
      }
      for (Tenure post : cadre.parallel()) {
        write(cadre, post, ids, sink);
      }
    }
  }

  private static void writeTruth(Cadre cadre, FeedSink sink) throws IOException {
    sink.truth().add(TruthTable.RESIDENT_IDS, cadre.residentId(), "true");
    for (int year = WorldCalendar.FIRST_YEAR; year <= WorldCalendar.YEAR; year++) {
      String ability = String.format("%.4f", cadre.abilityIn(year));
      sink.truth().add(TruthTable.ABILITY, cadre.cadreNo(), year, ability);
    }
    if (cadre.traits().contains(CadreTrait.EXCELLENT)) {
      sink.truth()
          .add(
              TruthTable.RECORDS,
              SHAPE.feed(),
              cadre.cadreNo(),
              SINCE,
              WorldCalendar.LAST_DAY,
              "real_excellence",
              "");
    }
  }

  private void write(Cadre cadre, Tenure post, RecordIds ids, FeedSink sink) throws IOException {
    if (post.to() != null && post.to().isBefore(SINCE)) {
      return;
    }
    String recordId = ids.next();
    Dice dice = Dice.of(seed, recordId);
    boolean closedInTheYear =
        post.to() != null
            && post.to().getYear() == WorldCalendar.YEAR
            && post.from().getYear() < WorldCalendar.YEAR;
    if (!closedInTheYear) {
      sink.accept(row(cadre, post, recordId, post.to(), dice));
      return;
    }
    FeedRow open = row(cadre, post, recordId, null, dice);
    FeedRow closed = row(cadre, post, recordId + "-z", post.to(), dice);
    sink.acceptRevised(open, closed.set(Envelope.CORRECTS, recordId));
  }

  private static FeedRow row(Cadre cadre, Tenure post, String id, LocalDate to, Dice dice) {
    LocalDate known = to == null ? post.from() : to;
    FeedRow row =
        new FeedRow(SHAPE).envelope(id, Reports.after(known, 1, 10, dice), post.unit().place());
    LocalDate on = row.reportedAt().atZone(WorldCalendar.ZONE).toLocalDate();
    boolean renamed = cadre.renamedOn() != null && !on.isBefore(cadre.renamedOn());
    return row.about(cadre, post, on)
        .set(Roster.CADRE_NO, cadre.cadreNo())
        .set(Roster.NAME, cadre.nameOn(on).full())
        .set(Roster.FORMER_NAMES, renamed ? List.of(cadre.formerName().full()) : null)
        .set(Roster.RESIDENT_ID, cadre.residentId())
        .set(Roster.SEX, cadre.sex())
        .set(Roster.BIRTH_DATE, cadre.birth())
        .set(Roster.UNIT_ID, post.unit().unitId())
        .set(Roster.POST_TITLE, post.title())
        .set(Roster.POST_LEVEL, post.level())
        .set(Roster.POST_KIND, post.postKind())
        .set(Roster.IN_CHARGE_OF, post.areas().isEmpty() ? null : post.areas())
        .set(Roster.VALID_FROM, post.from())
        .set(Roster.VALID_TO, to)
        .slip(Roster.SEX, cadre.sex().equals("1") ? "2" : "1");
  }
}

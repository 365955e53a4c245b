package org.cadreprofiles.world.feeds;

import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cadreprofiles.table.DisciplineCase;
import org.cadreprofiles.world.calendar.WorldCalendar;
import org.cadreprofiles.world.chance.Dice;
import org.cadreprofiles.world.dirt.FeedSink;
import org.cadreprofiles.world.people.Cadre;
import org.cadreprofiles.world.people.District;
import org.cadreprofiles.world.people.ExportPlace;
import org.cadreprofiles.world.people.Tenure;
import org.cadreprofiles.world.write.CellType;
import org.cadreprofiles.world.write.ExportStyle;
import org.cadreprofiles.world.write.FeedRow;
import org.cadreprofiles.world.write.FileKind;
import org.cadreprofiles.world.write.Members;
import org.cadreprofiles.world.write.Shape;

/** Discipline cases over the years, in every state that a case can be in. */
public final class DisciplineMaker implements FeedMaker {
  private static final Shape SHAPE =
      Shape.of(DisciplineCase.TABLE)
          .required(CellType.TEXT, DisciplineCase.CASE_ID)
          .optional(CellType.TEXT, Mention.columns())
          .required(CellType.DATE, DisciplineCase.RECEIVED_ON)
          .optional(CellType.DATE, DisciplineCase.FILED_ON, DisciplineCase.CONCLUDED_ON)
          .requiredChoice(DisciplineCase.STATUS)
          .optional(CellType.INT, DisciplineCase.FORM)
          .optional(CellType.NESTED, DisciplineCase.SANCTIONS)
          .optional(CellType.DATE, DisciplineCase.CLARIFIED_ON, DisciplineCase.REPLY_DUE_ON);

  /** Cases per cadre of ordinary ability since {@link WorldCalendar#FIRST_YEAR}. */
  private static final double CASES = 0.09;

  private static final int REPLY_DAYS = 30;

  private final long seed;

  public DisciplineMaker(long seed) {
    this.seed = seed;
  }

  @Override
  public Shape shape() {
    return SHAPE;
  }

  @Override
  public Map<ExportPlace, ExportStyle> styles() {
    return Map.of(ExportPlace.HUB, ExportStyle.canonical(SHAPE, FileKind.JSON_LINES));
  }

  @Override
  public void write(District district, FeedSink sink) throws IOException {
    RecordIds ids = new RecordIds("DC", district);
    int number = 0;
    for (Cadre cadre : district.cadres()) {
      Dice dice = Dice.of(seed, "discipline", cadre.serial());
      if (dice.chance(CASES * StrictMath.exp(-0.3 * cadre.abilityIn(WorldCalendar.YEAR)))) {
        CaseCourse course = CaseCourse.at(number++);
        LocalDate received = course.received(dice);
        Tenure post = cadre.tenureOn(received);
        if (post != null) {
          sink.accept(row(cadre, post, received, course, ids.next(), dice));
        }
      }
    }
  }

  private static FeedRow row(
      Cadre cadre, Tenure post, LocalDate received, CaseCourse course, String id, Dice dice) {
    LocalDate filed = course.isFiled() ? received.plusDays(dice.between(20, 60)) : null;
    LocalDate from = filed == null ? received : filed;
    LocalDate concluded = course.isEnded() ? from.plusDays(dice.between(20, 110)) : null;
    if (course == CaseCourse.REPLY_OPEN) {
      concluded = WorldCalendar.LAST_REPORT.minusDays(dice.between(3, 12));
    }
    LocalDate known = concluded == null ? from : concluded;
    LocalDate cleared = course.isCleared() ? known.plusDays(dice.between(5, 20)) : null;
    FeedRow row =
        new FeedRow(SHAPE)
            .envelope(
                id, Reports.after(cleared == null ? known : cleared, 1, 6, dice), ExportPlace.HUB)
            .set(DisciplineCase.CASE_ID, id.replace("DC", "CASE"))
            .set(DisciplineCase.RECEIVED_ON, received)
            .set(DisciplineCase.FILED_ON, filed)
            .set(DisciplineCase.CONCLUDED_ON, concluded)
            .set(DisciplineCase.STATUS, course.status())
            .set(DisciplineCase.FORM, course.form())
            .set(DisciplineCase.SANCTIONS, sanctions(course, concluded))
            .set(DisciplineCase.CLARIFIED_ON, cleared)
            .set(
                DisciplineCase.REPLY_DUE_ON,
                concluded == null ? null : concluded.plusDays(REPLY_DAYS))
            .slip(DisciplineCase.RECEIVED_ON, received.minusDays(1));
    return Mention.fill(row, cadre, post, received, Mention.BY_ID);
  }

  private static Object sanctions(CaseCourse course, LocalDate concluded) {
    if (course.sanction() == null) {
      return null;
    }
    Map<String, Object> sanction = new LinkedHashMap<>();
    sanction.put(Members.TRACK, course.track());
    sanction.put(Members.KIND, course.sanction());
    sanction.put(Members.DECIDED_ON, concluded);
    sanction.put(Members.EFFECTIVE_ON, concluded.plusDays(3));
    return List.of(sanction);
  }
}

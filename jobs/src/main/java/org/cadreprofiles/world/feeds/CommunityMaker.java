package org.cadreprofiles.world.feeds;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.cadreprofiles.table.CommunityFeedback;
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

/** Surveys about units and about those who lead them; some groups are too small to be shown. */
public final class CommunityMaker implements FeedMaker {
  private static final Shape SHAPE =
      Shape.of(CommunityFeedback.TABLE)
          .optional(CellType.TEXT, Mention.columns())
          .optional(CellType.TEXT, CommunityFeedback.UNIT_ID)
          .required(CellType.INT, CommunityFeedback.YEAR)
          .required(CellType.TEXT, CommunityFeedback.QUESTION)
          .required(CellType.INT, CommunityFeedback.RESPONDENTS, CommunityFeedback.FAVOURABLE);

  private static final List<String> QUESTIONS = List.of("办事效率", "服务态度", "公道正派");

  private final long seed;

  public CommunityMaker(long seed) {
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
        ExportPlace.HESHAN,
        HeshanExports.communityFeedback());
  }

  @Override
  public void write(District district, FeedSink sink) throws IOException {
    RecordIds ids = new RecordIds("CF", district);
    for (int year = WorldCalendar.YEAR - 1; year <= WorldCalendar.YEAR; year++) {
      LocalDate on = LocalDate.of(year, 10, 15);
      for (Map.Entry<Unit, List<Cadre>> staff : district.staffOn(on).entrySet()) {
        if (staff.getKey().existsOn(on)) {
          survey(staff.getKey(), staff.getValue(), on, ids, sink);
        }
      }
    }
  }

  private void survey(Unit unit, List<Cadre> staff, LocalDate on, RecordIds ids, FeedSink sink)
      throws IOException {
    Cadre head =
        staff.stream().filter(cadre -> cadre.tenureOn(on).rank() == 0).findFirst().orElse(null);
    double ability = head == null ? 0 : head.abilityIn(on.getYear());
    for (String question : QUESTIONS) {
      sink.accept(
          row(question, ability, 140, on, ids.next(), unit)
              .set(CommunityFeedback.UNIT_ID, unit.unitId()));
      if (head != null && question.equals(QUESTIONS.get(2))) {
        Tenure post = head.tenureOn(on);
        FeedRow row = row(question, ability, 18, on, ids.next(), unit);
        sink.accept(Mention.fill(row, head, post, on, Mention.BY_NAME));
      }
    }
  }

  private FeedRow row(
      String question, double ability, double typical, LocalDate on, String id, Unit unit) {
    Dice dice = Dice.of(seed, id);
    int respondents = (int) Math.max(1, dice.logNormal(typical, 0.8));
    double liking = 1 / (1 + StrictMath.exp(-1.3 - 0.5 * ability - 0.2 * dice.normal()));
    int favourable = 0;
    for (int i = 0; i < respondents; i++) {
      favourable += dice.chance(liking) ? 1 : 0;
    }
    return new FeedRow(SHAPE)
        .envelope(id, Reports.after(on, 20, 40, dice), unit.place())
        .set(CommunityFeedback.YEAR, on.getYear())
        .set(CommunityFeedback.QUESTION, question)
        .set(CommunityFeedback.RESPONDENTS, respondents)
        .set(CommunityFeedback.FAVOURABLE, favourable)
        .slip(CommunityFeedback.RESPONDENTS, respondents + 10);
  }
}

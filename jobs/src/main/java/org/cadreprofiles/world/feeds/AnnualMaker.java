package org.cadreprofiles.world.feeds;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;
import org.cadreprofiles.table.AnnualAssessment;
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
import org.cadreprofiles.world.write.Shape;
import org.cadreprofiles.world.write.YunxiExports;

/** Annual grades since the register began; ability decides, with noise. */
public final class AnnualMaker implements FeedMaker {
  private static final Shape SHAPE =
      Shape.of(AnnualAssessment.TABLE)
          .optional(CellType.TEXT, Mention.columns())
          .required(CellType.INT, AnnualAssessment.YEAR)
          .requiredChoice(AnnualAssessment.GRADE)
          .optional(CellType.TEXT, AnnualAssessment.REASON);

  /** Reports of a year before this one exist for a share of cadres only. */
  private static final int DIGITAL_SINCE = 2023;

  /** Spread of what the committee sees beside ability. */
  private static final double NOISE = 0.7;

  private final long seed;
  private final double historyShare;

  public AnnualMaker(long seed, double historyShare) {
    this.seed = seed;
    this.historyShare = historyShare;
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
        YunxiExports.annualAssessment());
  }

  @Override
  public void write(District district, FeedSink sink) throws IOException {
    RecordIds ids = new RecordIds("AA", district);
    for (Cadre cadre : district.cadres()) {
      boolean history = Dice.of(seed, "history", cadre.serial()).chance(historyShare);
      for (int year = WorldCalendar.FIRST_YEAR; year <= WorldCalendar.YEAR; year++) {
        Tenure post = cadre.tenureOn(LocalDate.of(year, 12, 20));
        if (post != null && (history || year >= DIGITAL_SINCE)) {
          sink.accept(row(cadre, post, year, ids.next()));
        }
      }
    }
  }

  private FeedRow row(Cadre cadre, Tenure post, int year, String id) {
    Dice dice = Dice.of(seed, id);
    String grade = grade(cadre, post, year, dice);
    boolean absent = grade.equals("not_assessed");
    FeedRow row =
        new FeedRow(SHAPE)
            .envelope(
                id,
                WorldCalendar.at(LocalDate.of(year + 1, 1, dice.between(6, 14)), 15 * 3600),
                post.unit().place())
            .set(AnnualAssessment.YEAR, year)
            .set(AnnualAssessment.GRADE, grade)
            .set(AnnualAssessment.REASON, absent ? "病假或外出学习超过半年" : null)
            .slip(AnnualAssessment.GRADE, grade.equals("competent") ? "outstanding" : "competent");
    return Mention.fill(row, cadre, post, LocalDate.of(year, 12, 20), Mention.BY_NUMBER_AND_NAME);
  }

  private static String grade(Cadre cadre, Tenure post, int year, Dice dice) {
    if (cadre.onLeave(LocalDate.of(year, 9, 1)) && cadre.onLeave(LocalDate.of(year, 11, 1))) {
      return "not_assessed";
    }
    if (post.from().isAfter(LocalDate.of(year, 10, 1)) && dice.chance(0.2)) {
      return "undetermined";
    }
    double seen = cadre.abilityIn(year) + NOISE * dice.normal();
    if (seen > 1.15) {
      return "outstanding";
    }
    if (seen > -2.3) {
      return "competent";
    }
    return seen > -2.9 ? "basically_competent" : "incompetent";
  }
}

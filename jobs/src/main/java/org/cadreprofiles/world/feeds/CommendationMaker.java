package org.cadreprofiles.world.feeds;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.cadreprofiles.table.Commendation;
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
import org.cadreprofiles.world.write.HeshanExports;
import org.cadreprofiles.world.write.Shape;

/** Honours, the more the abler. */
public final class CommendationMaker implements FeedMaker {
  private static final Shape SHAPE =
      Shape.of(Commendation.TABLE)
          .optional(CellType.TEXT, Mention.columns())
          .required(CellType.DATE, Commendation.AWARDED_ON)
          .requiredChoice(Commendation.LEVEL)
          .required(CellType.TEXT, Commendation.KIND, Commendation.REFERENCE);

  /** Honours per year at ordinary ability. */
  private static final double A_YEAR = 0.05;

  private static final List<String> LEVELS =
      List.of("county", "county", "county", "township", "township", "city", "city", "province");
  private static final List<String> KINDS = List.of("先进工作者", "嘉奖", "记三等功", "优秀共产党员", "岗位能手");

  private final long seed;

  public CommendationMaker(long seed) {
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
        HeshanExports.commendation());
  }

  @Override
  public void write(District district, FeedSink sink) throws IOException {
    RecordIds ids = new RecordIds("CM", district);
    for (Cadre cadre : district.cadres()) {
      for (int year = WorldCalendar.FIRST_YEAR; year <= WorldCalendar.YEAR; year++) {
        Dice dice = Dice.of(seed, "commendation", cadre.serial(), year);
        LocalDate on = LocalDate.of(year, dice.between(1, 12), dice.between(1, 28));
        Tenure post = cadre.tenureOn(on);
        double rate = A_YEAR * StrictMath.exp(0.6 * cadre.abilityIn(year));
        if (post != null && dice.chance(Math.min(0.8, rate))) {
          sink.accept(row(cadre, post, on, ids.next(), dice));
        }
      }
    }
  }

  private static FeedRow row(Cadre cadre, Tenure post, LocalDate on, String id, Dice dice) {
    String level = dice.pick(LEVELS);
    FeedRow row =
        new FeedRow(SHAPE)
            .envelope(id, Reports.after(on, 3, 20, dice), post.unit().place())
            .set(Commendation.AWARDED_ON, on)
            .set(Commendation.LEVEL, level)
            .set(Commendation.KIND, dice.pick(KINDS))
            .set(Commendation.REFERENCE, "表彰〔" + on.getYear() + "〕" + id + "号")
            .slip(Commendation.LEVEL, level.equals("city") ? "county" : "city");
    return Mention.fill(row, cadre, post, on, dice.chance(0.5) ? Mention.BY_ID : Mention.BY_NAME);
  }
}

package org.cadreprofiles.world.feeds;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cadreprofiles.table.Appraisal;
import org.cadreprofiles.world.calendar.WorldCalendar;
import org.cadreprofiles.world.chance.Dice;
import org.cadreprofiles.world.dirt.FeedSink;
import org.cadreprofiles.world.people.Cadre;
import org.cadreprofiles.world.people.District;
import org.cadreprofiles.world.people.Tenure;
import org.cadreprofiles.world.people.Unit;
import org.cadreprofiles.world.write.CellType;
import org.cadreprofiles.world.write.FeedRow;
import org.cadreprofiles.world.write.Shape;
import org.cadreprofiles.world.write.TruthTable;

/**
 * Appraisals of leading cadres by superiors, peers, subordinates and the public, in five aspects.
 * Some raters are lenient, and in some units those who rate one another agree on high marks.
 */
public final class AppraisalMaker implements FeedMaker {
  private static final Shape SHAPE =
      Shape.of(Appraisal.TABLE)
          .optional(CellType.TEXT, Mention.columns())
          .required(CellType.INT, Appraisal.YEAR)
          .requiredChoice(Appraisal.ASPECT)
          .required(CellType.TEXT, Appraisal.RATER_TOKEN)
          .requiredChoice(Appraisal.RATER_ROLE)
          .required(CellType.DOUBLE, Appraisal.SCORE);

  private static final List<String> ASPECTS =
      List.of("virtue", "ability", "diligence", "performance", "integrity");
  private static final double COLLUDING_UNITS = 0.05;
  private static final int MOST_COLLEAGUES = 5;

  private final long seed;
  private final double share;

  /**
   * @param share share of leading cadres who are appraised
   */
  public AppraisalMaker(long seed, double share) {
    this.seed = seed;
    this.share = share;
  }

  @Override
  public Shape shape() {
    return SHAPE;
  }

  @Override
  public void write(District district, FeedSink sink) throws IOException {
    RecordIds ids = new RecordIds("AP", district);
    LocalDate on = LocalDate.of(WorldCalendar.YEAR, 11, 20);
    for (Map.Entry<Unit, List<Cadre>> staff : district.staffOn(on).entrySet()) {
      Unit unit = staff.getKey();
      // Two are no ring: one favour given and one returned.
      boolean colluding =
          Dice.of(seed, "colluding", unit.serial()).chance(COLLUDING_UNITS)
              && staff.getValue().size() > 2;
      if (colluding) {
        note(unit.unitId(), "rater_collusion", sink);
      }
      for (Cadre ratee : staff.getValue()) {
        Tenure post = ratee.tenureOn(on);
        if (post.rank() < 2 && Dice.of(seed, "appraised", ratee.serial()).chance(share)) {
          rate(ratee, post, on, raters(unit, staff.getValue(), ratee, colluding, sink), ids, sink);
        }
      }
    }
  }

  private List<Rater> raters(
      Unit unit, List<Cadre> staff, Cadre ratee, boolean colluding, FeedSink sink)
      throws IOException {
    List<Rater> raters = new ArrayList<>();
    raters.add(Rater.outside(seed, unit.serial() / 1_000 * 1_000L, "superior"));
    for (Cadre colleague : staff) {
      if (colleague != ratee && raters.size() <= MOST_COLLEAGUES) {
        Rater rater = Rater.colleague(seed, colleague, ratee, colluding);
        raters.add(rater);
        if (rater.isLenient()) {
          note(rater.token(), "rater_leniency", sink);
        }
      }
    }
    raters.add(Rater.outside(seed, ratee.serial() * 2L, "public"));
    raters.add(Rater.outside(seed, ratee.serial() * 2L + 1, "public"));
    return raters;
  }

  private void rate(
      Cadre ratee, Tenure post, LocalDate on, List<Rater> raters, RecordIds ids, FeedSink sink)
      throws IOException {
    for (Rater rater : raters) {
      String leniency = String.format("%.4f", rater.leniency());
      sink.truth().add(TruthTable.RATERS, rater.token(), rater.role(), leniency);
      Dice dice = Dice.of(seed, "rating" + rater.token(), ratee.serial());
      for (String aspect : ASPECTS) {
        double score = rater.score(ratee.abilityIn(WorldCalendar.YEAR), dice);
        FeedRow row =
            new FeedRow(SHAPE)
                .envelope(ids.next(), Reports.after(on, 5, 15, dice), post.unit().place())
                .set(Appraisal.YEAR, WorldCalendar.YEAR)
                .set(Appraisal.ASPECT, aspect)
                .set(Appraisal.RATER_TOKEN, rater.token())
                .set(Appraisal.RATER_ROLE, rater.role())
                .set(Appraisal.SCORE, score)
                .slip(Appraisal.SCORE, score > 50 ? score - 10 : score + 10);
        sink.accept(Mention.fill(row, ratee, post, on, Mention.BY_NUMBER));
      }
    }
  }

  private static void note(String subject, String kind, FeedSink sink) throws IOException {
    sink.truth()
        .add(
            TruthTable.RECORDS,
            SHAPE.feed(),
            subject,
            WorldCalendar.FIRST_DAY,
            WorldCalendar.LAST_DAY,
            kind,
            "");
  }
}

package org.cadreprofiles.world.feeds;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cadreprofiles.table.WorkRecord;
import org.cadreprofiles.world.calendar.WorldCalendar;
import org.cadreprofiles.world.chance.Dice;
import org.cadreprofiles.world.dirt.FeedSink;
import org.cadreprofiles.world.people.Cadre;
import org.cadreprofiles.world.people.District;
import org.cadreprofiles.world.people.ExportPlace;
import org.cadreprofiles.world.people.Petitioner;
import org.cadreprofiles.world.people.Tenure;
import org.cadreprofiles.world.write.CellType;
import org.cadreprofiles.world.write.ExportStyle;
import org.cadreprofiles.world.write.FeedRow;
import org.cadreprofiles.world.write.FileKind;
import org.cadreprofiles.world.write.Shape;
import org.cadreprofiles.world.write.TruthTable;
import org.cadreprofiles.world.write.YunxiExports;

/** Daily records of a share of cadres without leading post, with minutes to fill and to review. */
public final class WorkRecordMaker implements FeedMaker {
  private static final Shape SHAPE =
      Shape.of(WorkRecord.TABLE)
          .optional(CellType.TEXT, Mention.columns())
          .required(CellType.DATE, WorkRecord.WORK_DATE)
          .required(CellType.TIMESTAMP, WorkRecord.ENTERED_AT)
          .optional(CellType.TIMESTAMP, WorkRecord.OPENED_AT)
          .optional(CellType.TEXT, WorkRecord.TEXT, WorkRecord.SELF_GRADE)
          .optional(CellType.TIMESTAMP, WorkRecord.REVIEWED_AT, WorkRecord.REVIEW_OPENED_AT)
          .optionalChoice(WorkRecord.REVIEW_GRADE);

  /** Share of texts in which somebody notes a resident's number, as one should not. */
  private static final double NUMBER_IN_TEXT = 0.005;

  private static final List<String> GRADES = List.of("poor", "average", "fairly_good", "good");

  private final long seed;
  private final double share;
  private final int perYear;

  /**
   * @param share share of cadres without leading post who keep records
   * @param perYear records a year of each
   */
  public WorkRecordMaker(long seed, double share, int perYear) {
    this.seed = seed;
    this.share = share;
    this.perYear = perYear;
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
        YunxiExports.workRecord());
  }

  @Override
  public void write(District district, FeedSink sink) throws IOException {
    RecordIds ids = new RecordIds("WR", district);
    List<String> lastTexts = new ArrayList<>();
    for (Cadre cadre : district.cadres()) {
      Dice dice = Dice.of(seed, "work records", cadre.serial());
      Tenure post = cadre.tenureOn(LocalDate.of(WorldCalendar.YEAR, 3, 1));
      if (post != null && post.rank() == 2 && dice.chance(share)) {
        lastTexts = year(cadre, lastTexts, ids, sink, dice);
      }
    }
  }

  /** Writes a cadre's year and returns its texts, which the next one may copy. */
  private List<String> year(
      Cadre cadre, List<String> others, RecordIds ids, FeedSink sink, Dice dice)
      throws IOException {
    WorkHabit habit = WorkHabit.draw(dice);
    List<String> texts = new ArrayList<>();
    int step = Math.max(1, 365 / perYear);
    for (LocalDate day = WorldCalendar.FIRST_DAY.plusDays(dice.between(0, step));
        !day.isAfter(WorldCalendar.LAST_DAY);
        day = day.plusDays(step)) {
      Tenure post = cadre.tenureOn(day);
      boolean away = cadre.onLeave(day) && habit != WorkHabit.LEAVE_DAY_ENTRY;
      if (post != null && WorldCalendar.isWorkday(day) && !away) {
        String text = text(habit, texts, others, dice);
        texts.add(text);
        sink.accept(row(cadre, post, day, habit, text, ids.next(), dice, sink));
      }
    }
    if (habit != WorkHabit.DILIGENT && !texts.isEmpty()) {
      note(cadre, habit, sink);
    }
    return texts;
  }

  private static void note(Cadre cadre, WorkHabit habit, FeedSink sink) throws IOException {
    boolean really = habit != WorkHabit.LEAVE_DAY_ENTRY || !cadre.leaves().isEmpty();
    if (really) {
      sink.truth()
          .add(
              TruthTable.RECORDS,
              SHAPE.feed(),
              cadre.cadreNo(),
              WorldCalendar.FIRST_DAY,
              WorldCalendar.LAST_DAY,
              habit.word(),
              "");
    }
  }

  private static String text(WorkHabit habit, List<String> own, List<String> others, Dice dice) {
    if (habit == WorkHabit.COPIED_LOG) {
      List<String> from = dice.chance(0.5) && !others.isEmpty() ? others : own;
      if (!from.isEmpty() && dice.chance(0.8)) {
        return WorkText.copied(dice.pick(from), dice);
      }
    }
    String day = WorkText.day(dice);
    return habit == WorkHabit.SHARED_TEMPLATE ? WorkText.inTemplate(day) : day;
  }

  private FeedRow row(
      Cadre cadre,
      Tenure post,
      LocalDate day,
      WorkHabit habit,
      String text,
      String id,
      Dice dice,
      FeedSink sink)
      throws IOException {
    Instant opened = opened(day, habit, dice);
    Instant entered = opened.plusSeconds(dice.between(150, 330));
    Instant reviewOpened = entered.plusSeconds(dice.between(20_000, 200_000));
    Instant reviewed = reviewOpened.plusSeconds(dice.between(120, 900));
    String grade = grade(cadre.abilityIn(WorldCalendar.YEAR), dice);
    FeedRow row =
        new FeedRow(SHAPE)
            .envelope(id, reviewed.plusSeconds(3_600), post.unit().place())
            .set(WorkRecord.WORK_DATE, day)
            .set(WorkRecord.ENTERED_AT, entered)
            .set(WorkRecord.OPENED_AT, opened)
            .set(WorkRecord.TEXT, withNumber(text, cadre, dice, sink))
            .set(WorkRecord.SELF_GRADE, dice.chance(0.8) ? "good" : "fairly_good")
            .set(WorkRecord.REVIEWED_AT, reviewed)
            .set(WorkRecord.REVIEW_OPENED_AT, reviewOpened)
            .set(WorkRecord.REVIEW_GRADE, grade)
            .slip(WorkRecord.REVIEW_GRADE, grade.equals("good") ? "average" : "good");
    return Mention.fill(row, cadre, post, day, Mention.BY_NUMBER_AND_NAME);
  }

  /** Back-filled days are entered minutes apart on the last evening of their month. */
  private static Instant opened(LocalDate day, WorkHabit habit, Dice dice) {
    if (habit == WorkHabit.BACK_FILL) {
      LocalDate sitting = day.plusMonths(1).withDayOfMonth(1).minusDays(1);
      return WorldCalendar.at(sitting, 19 * 3600 + day.getDayOfMonth() * 420);
    }
    if (dice.chance(0.15)) {
      return WorldCalendar.at(day.plusDays(1), dice.between(8 * 3600, 10 * 3600));
    }
    return WorldCalendar.at(day, dice.between(16 * 3600, 21 * 3600));
  }

  private static String grade(double ability, Dice dice) {
    int place = (int) Math.round(2.1 + 0.5 * ability + 0.6 * dice.normal());
    return GRADES.get(Math.max(0, Math.min(3, place)));
  }

  private String withNumber(String text, Cadre cadre, Dice dice, FeedSink sink) throws IOException {
    if (!dice.chance(NUMBER_IN_TEXT)) {
      return text;
    }
    String id = Petitioner.of(seed, 9_000_000 + cadre.serial()).residentId();
    sink.truth().add(TruthTable.RESIDENT_IDS, id, "in_text");
    return text + "代办居民证件号" + id + "。";
  }
}

package org.cadreprofiles.world.dirt;

import java.io.Closeable;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import org.cadreprofiles.table.Envelope;
import org.cadreprofiles.table.Roster;
import org.cadreprofiles.table.Subject;
import org.cadreprofiles.world.calendar.WorldCalendar;
import org.cadreprofiles.world.chance.Dice;
import org.cadreprofiles.world.write.FeedRow;
import org.cadreprofiles.world.write.FilePeriods;
import org.cadreprofiles.world.write.LandingFiles;
import org.cadreprofiles.world.write.RowFile;
import org.cadreprofiles.world.write.Shape;
import org.cadreprofiles.world.write.Truth;
import org.cadreprofiles.world.write.TruthTable;

/**
 * Takes the true rows of one feed and writes what arrives of them: dirty, late, twice, corrected,
 * broken. What happens to a row depends on its record id alone.
 */
public final class FeedSink implements Closeable {
  private final long seed;
  private final Shape shape;
  private final WorldDirt dirt;
  private final LandingFiles files;
  private final Truth truth;
  private final Map<String, Tally> tallies = new TreeMap<>();

  public FeedSink(long seed, Shape shape, WorldDirt dirt, LandingFiles files, Truth truth) {
    this.seed = seed;
    this.shape = shape;
    this.dirt = dirt;
    this.files = files;
    this.truth = truth;
  }

  /** Returns the truth that belongs to this feed. */
  public Truth truth() {
    return truth;
  }

  /** Returns what was written, by source system. */
  public Map<String, Tally> tallies() {
    return tallies;
  }

  /** Writes one row as it arrives, by the period of its report. */
  public void accept(FeedRow row) throws IOException {
    accept(row, FilePeriods.of(row.reportedAt()));
  }

  /** Writes one row as it arrives, to the file of this period. */
  public void accept(FeedRow row, String period) throws IOException {
    Dice dice = dice(row);
    row.set(Envelope.SOURCE_SYSTEM, files.style(row.place()).sourceSystem());
    dirtyPerson(row, dice);
    double fate = dice.unit() - dirt.broken();
    if (fate < 0) {
      note(row, new Breakage(files.style(row.place()).kind()).write(row, file(row, period), dice));
      tally(row).countRow();
      tally(row).countBroken();
      return;
    }
    noteIdentity(row);
    arrive(row, period, fate, dice);
  }

  /**
   * Writes a row as it was first known and as it became known later. Neither is broken or late, so
   * that the second always replaces the first: by {@code corrects}, or as the newer version of the
   * same matter.
   */
  public void acceptRevised(FeedRow before, FeedRow after) throws IOException {
    for (FeedRow row : new FeedRow[] {before, after}) {
      row.set(Envelope.SOURCE_SYSTEM, files.style(row.place()).sourceSystem());
      dirtyPerson(row, dice(row));
      noteIdentity(row);
      write(row, FilePeriods.of(row.reportedAt()));
    }
    tally(after).countSuperseded();
  }

  private Dice dice(FeedRow row) {
    return Dice.of(seed, "fate " + shape.feed() + row.recordId());
  }

  private void arrive(FeedRow row, String period, double fate, Dice dice) throws IOException {
    double second = fate - dirt.duplicates();
    double third = second - dirt.corrections();
    if (second < 0) {
      write(row, period);
      write(row.copy(), FilePeriods.LATE);
      tally(row).countDuplicate();
      note(row, DirtKind.DUPLICATE);
    } else if (third < 0 && row.canSlip()) {
      correct(row, period, dice);
    } else if (third - dirt.conflicts() < 0 && third >= 0 && row.canSlip()) {
      write(row, period);
      write(later(row.withSlip(), 5), FilePeriods.LATE);
      tally(row).countConflict();
      note(row, DirtKind.CONFLICT);
    } else if (dice.chance(dirt.late())) {
      write(later(row, dice.between(20, 90)), FilePeriods.LATE);
      note(row, DirtKind.LATE);
    } else {
      write(row, period);
    }
  }

  private void correct(FeedRow row, String period, Dice dice) throws IOException {
    write(row.withSlip(), period);
    note(row, DirtKind.CORRECTED);
    FeedRow right = later(row.copy(), dice.between(3, 30));
    right.set(Envelope.CORRECTS, row.recordId());
    right.set(Envelope.RECORD_ID, row.recordId() + "-c1");
    write(right, FilePeriods.LATE);
    tally(row).countSuperseded();
    note(right, DirtKind.CORRECTION);
    noteIdentity(right);
  }

  private void write(FeedRow row, String period) throws IOException {
    file(row, period).write(row);
    tally(row).countRow();
  }

  private RowFile file(FeedRow row, String period) throws IOException {
    return files.file(row.place(), period);
  }

  private Tally tally(FeedRow row) {
    return tallies.computeIfAbsent(row.text(Envelope.SOURCE_SYSTEM), system -> new Tally());
  }

  /** Moves the report by days, at least by a second, never beyond the last day of reports. */
  private static FeedRow later(FeedRow row, int days) {
    Instant moved = row.reportedAt().plus(days, ChronoUnit.DAYS);
    Instant end = WorldCalendar.at(WorldCalendar.LAST_REPORT, 86_399);
    Instant capped = moved.isAfter(end) ? end : moved;
    return row.set(Envelope.REPORTED_AT, capped);
  }

  private void dirtyPerson(FeedRow row, Dice dice) throws IOException {
    DirtKind kind = null;
    if (row.cadre() == null) {
      return;
    }
    if (shape.has(Roster.RESIDENT_ID)) {
      kind = dice.chance(dirt.roster()) ? RosterDirt.apply(row, dice) : null;
    } else if (dice.chance(dirt.mention())) {
      kind = MentionDirt.apply(row, dice);
    }
    if (kind != null) {
      note(row, kind);
      noteSpelling(row, kind);
    }
  }

  private void note(FeedRow row, DirtKind kind) throws IOException {
    truth.add(
        TruthTable.DIRT,
        shape.feed(),
        row.text(Envelope.SOURCE_SYSTEM),
        row.recordId(),
        kind.word());
  }

  private void noteIdentity(FeedRow row) throws IOException {
    if (row.cadre() != null) {
      truth.add(
          TruthTable.IDENTITY,
          shape.feed(),
          row.text(Envelope.SOURCE_SYSTEM),
          row.recordId(),
          row.cadre().cadreNo());
    }
  }

  /** The true ids are noted by the roster; here every other spelling of them. */
  private void noteSpelling(FeedRow row, DirtKind kind) throws IOException {
    String column =
        shape.has(Roster.RESIDENT_ID) ? Roster.RESIDENT_ID : Subject.SUBJECT_RESIDENT_ID;
    boolean aboutId =
        switch (kind) {
          case DIGIT_WRONG, DIGITS_TRANSPOSED, FIFTEEN_DIGITS, FULL_WIDTH_DIGITS -> true;
          default -> false;
        };
    if (aboutId && row.get(column) != null) {
      truth.add(TruthTable.RESIDENT_IDS, row.text(column), kind.word());
    }
  }

  @Override
  public void close() throws IOException {
    files.close();
    truth.close();
  }
}

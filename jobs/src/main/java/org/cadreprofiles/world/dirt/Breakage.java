package org.cadreprofiles.world.dirt;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.cadreprofiles.table.Envelope;
import org.cadreprofiles.world.chance.Dice;
import org.cadreprofiles.world.write.CellType;
import org.cadreprofiles.world.write.Column;
import org.cadreprofiles.world.write.Column.Presence;
import org.cadreprofiles.world.write.Column.Values;
import org.cadreprofiles.world.write.FeedRow;
import org.cadreprofiles.world.write.FileKind;
import org.cadreprofiles.world.write.RawCell;
import org.cadreprofiles.world.write.RowFile;

/** Breaks a row in a way that its contract or its file kind will not pass. */
final class Breakage {
  private final FileKind file;

  Breakage(FileKind file) {
    this.file = file;
  }

  /** Writes the row broken and returns how. */
  DirtKind write(FeedRow clean, RowFile out, Dice dice) throws IOException {
    FeedRow row = clean.copy();
    List<Column> listed = columns(row, c -> c.values() == Values.LISTED);
    List<Column> dates =
        columns(row, c -> c.type() == CellType.DATE && c.presence() == Presence.REQUIRED);
    DirtKind kind = choose(listed, dates, dice);
    switch (kind) {
      case BROKEN_CELL_COUNT -> {
        out.writeUnparsable(row);
        return kind;
      }
      case BROKEN_VALUE -> row.set(dice.pick(listed).name(), "unknown?");
      case BROKEN_DATE -> row.set(dice.pick(dates).name(), new RawCell("2025-13-45"));
      default -> row.set(dice.pick(columns(row, this::canBeMissed)).name(), null);
    }
    out.write(row);
    return kind;
  }

  private DirtKind choose(List<Column> listed, List<Column> dates, Dice dice) {
    List<DirtKind> kinds = new ArrayList<>(List.of(DirtKind.BROKEN_MISSING));
    if (!listed.isEmpty()) {
      kinds.add(DirtKind.BROKEN_VALUE);
    }
    if (file.isText()) {
      kinds.add(DirtKind.BROKEN_CELL_COUNT);
      if (!dates.isEmpty()) {
        kinds.add(DirtKind.BROKEN_DATE);
      }
    }
    return dice.pick(kinds);
  }

  private boolean canBeMissed(Column column) {
    return column.presence() == Presence.REQUIRED
        && !column.name().equals(Envelope.RECORD_ID)
        && !column.name().equals(Envelope.SOURCE_SYSTEM)
        && !column.name().equals(Envelope.REPORTED_AT);
  }

  private static List<Column> columns(FeedRow row, Predicate<Column> test) {
    return row.shape().columns().stream().filter(test).toList();
  }
}

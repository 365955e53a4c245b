package org.cadreprofiles.world.dirt;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.cadreprofiles.table.Roster;
import org.cadreprofiles.world.chance.Dice;
import org.cadreprofiles.world.people.PersonName;
import org.cadreprofiles.world.write.FeedRow;

/** Makes one error in a roster row; the cadre number, its anchor, stays right. */
final class RosterDirt {
  private RosterDirt() {}

  static DirtKind apply(FeedRow row, Dice dice) {
    DirtKind kind = dice.pick(possible(row));
    String id = row.text(Roster.RESIDENT_ID);
    PersonName name = row.cadre().nameOn(row.on());
    switch (kind) {
      case MISSING_ID -> row.set(Roster.RESIDENT_ID, null);
      case DIGIT_WRONG -> row.set(Roster.RESIDENT_ID, IdSlips.digitWrong(id, dice));
      case DIGITS_TRANSPOSED -> row.set(Roster.RESIDENT_ID, IdSlips.transposed(id, dice));
      case FIFTEEN_DIGITS -> row.set(Roster.RESIDENT_ID, IdSlips.fifteenDigits(id));
      case PLACEHOLDER_ID -> row.set(Roster.RESIDENT_ID, IdSlips.placeholder(dice));
      case FULL_WIDTH_DIGITS -> row.set(Roster.RESIDENT_ID, IdSlips.fullWidth(id));
      case TRADITIONAL_CHARACTERS -> row.set(Roster.NAME, name.traditional());
      case SPACE_IN_NAME -> row.set(Roster.NAME, IdSlips.spaced(name.full(), dice));
      case SWAPPED_DAY_MONTH -> row.set(Roster.BIRTH_DATE, swapped(row));
      default -> throw new IllegalStateException("Not a kind of roster dirt: " + kind);
    }
    return kind;
  }

  private static List<DirtKind> possible(FeedRow row) {
    List<DirtKind> kinds =
        new ArrayList<>(
            List.of(
                DirtKind.MISSING_ID,
                DirtKind.MISSING_ID,
                DirtKind.DIGIT_WRONG,
                DirtKind.DIGITS_TRANSPOSED,
                DirtKind.FIFTEEN_DIGITS,
                DirtKind.PLACEHOLDER_ID,
                DirtKind.FULL_WIDTH_DIGITS,
                DirtKind.SPACE_IN_NAME));
    PersonName name = row.cadre().nameOn(row.on());
    if (!name.traditional().equals(name.full())) {
      kinds.add(DirtKind.TRADITIONAL_CHARACTERS);
    }
    LocalDate birth = (LocalDate) row.get(Roster.BIRTH_DATE);
    if (birth.getDayOfMonth() <= 12 && birth.getDayOfMonth() != birth.getMonthValue()) {
      kinds.add(DirtKind.SWAPPED_DAY_MONTH);
    }
    return kinds;
  }

  private static LocalDate swapped(FeedRow row) {
    LocalDate birth = (LocalDate) row.get(Roster.BIRTH_DATE);
    return LocalDate.of(birth.getYear(), birth.getDayOfMonth(), birth.getMonthValue());
  }
}

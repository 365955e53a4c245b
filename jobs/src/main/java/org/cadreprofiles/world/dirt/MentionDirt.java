package org.cadreprofiles.world.dirt;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.cadreprofiles.table.Subject;
import org.cadreprofiles.world.chance.Dice;
import org.cadreprofiles.world.people.CadreTrait;
import org.cadreprofiles.world.people.PersonName;
import org.cadreprofiles.world.people.Unit;
import org.cadreprofiles.world.write.FeedRow;

/** Makes one error in how a row names a person, chosen among those that the row allows. */
final class MentionDirt {
  private MentionDirt() {}

  /** Dirties the row in place and returns the kind, or null where nothing can go wrong. */
  static DirtKind apply(FeedRow row, Dice dice) {
    List<DirtKind> possible = possible(row);
    if (possible.isEmpty()) {
      return null;
    }
    DirtKind kind = dice.pick(possible);
    dirty(row, kind, dice);
    return kind;
  }

  private static List<DirtKind> possible(FeedRow row) {
    List<DirtKind> kinds = new ArrayList<>();
    boolean hasName = row.get(Subject.SUBJECT_NAME) != null;
    if (row.get(Subject.SUBJECT_RESIDENT_ID) != null) {
      ofId(kinds);
      if (hasName) {
        kinds.add(DirtKind.MISSING_ID);
      }
    }
    // A number alone comes from a system that knows it; people mistype where they also write names.
    if (row.get(Subject.SUBJECT_CADRE_NO) != null && hasName) {
      kinds.add(DirtKind.FULL_WIDTH_DIGITS);
      // Where the subject is the record's key, two namesakes without numbers would be one record.
      if (!row.cadre().traits().contains(CadreTrait.NAMESAKE)) {
        kinds.add(DirtKind.MISSING_CADRE_NO);
        kinds.add(DirtKind.CADRE_NO_WRONG);
      }
    }
    if (hasName) {
      ofName(kinds, row.cadre().nameOn(row.on()));
    }
    if (row.get(Subject.SUBJECT_UNIT) != null && oldName(row) != null) {
      kinds.add(DirtKind.OLD_UNIT_NAME);
    }
    return kinds;
  }

  private static void ofId(List<DirtKind> kinds) {
    kinds.add(DirtKind.DIGIT_WRONG);
    kinds.add(DirtKind.DIGITS_TRANSPOSED);
    kinds.add(DirtKind.FIFTEEN_DIGITS);
    kinds.add(DirtKind.PLACEHOLDER_ID);
    kinds.add(DirtKind.FULL_WIDTH_DIGITS);
  }

  private static void ofName(List<DirtKind> kinds, PersonName name) {
    kinds.add(DirtKind.PINYIN);
    kinds.add(DirtKind.SPACE_IN_NAME);
    if (!name.traditional().equals(name.full())) {
      kinds.add(DirtKind.TRADITIONAL_CHARACTERS);
    }
  }

  private static void dirty(FeedRow row, DirtKind kind, Dice dice) {
    String id = row.text(Subject.SUBJECT_RESIDENT_ID);
    String number = row.text(Subject.SUBJECT_CADRE_NO);
    PersonName name = row.cadre().nameOn(row.on());
    switch (kind) {
      case MISSING_ID -> row.set(Subject.SUBJECT_RESIDENT_ID, null);
      case MISSING_CADRE_NO -> row.set(Subject.SUBJECT_CADRE_NO, null);
      case DIGIT_WRONG -> row.set(Subject.SUBJECT_RESIDENT_ID, IdSlips.digitWrong(id, dice));
      case DIGITS_TRANSPOSED -> row.set(Subject.SUBJECT_RESIDENT_ID, IdSlips.transposed(id, dice));
      case FIFTEEN_DIGITS -> row.set(Subject.SUBJECT_RESIDENT_ID, IdSlips.fifteenDigits(id));
      case PLACEHOLDER_ID -> row.set(Subject.SUBJECT_RESIDENT_ID, IdSlips.placeholder(dice));
      case CADRE_NO_WRONG -> row.set(Subject.SUBJECT_CADRE_NO, IdSlips.cadreNoWrong(number, dice));
      case FULL_WIDTH_DIGITS -> fullWidth(row, id, number);
      case TRADITIONAL_CHARACTERS -> row.set(Subject.SUBJECT_NAME, name.traditional());
      case PINYIN -> row.set(Subject.SUBJECT_NAME, name.pinyin());
      case SPACE_IN_NAME -> row.set(Subject.SUBJECT_NAME, IdSlips.spaced(name.full(), dice));
      case OLD_UNIT_NAME -> row.set(Subject.SUBJECT_UNIT, oldName(row));
      default -> throw new IllegalStateException("Not a kind of mention dirt: " + kind);
    }
  }

  private static void fullWidth(FeedRow row, String id, String number) {
    if (id != null) {
      row.set(Subject.SUBJECT_RESIDENT_ID, IdSlips.fullWidth(id));
    } else {
      row.set(Subject.SUBJECT_CADRE_NO, IdSlips.fullWidth(number));
    }
  }

  /** Returns a name that the unit bore before, or null where it has had one name only. */
  private static String oldName(FeedRow row) {
    Unit unit = row.post().unit();
    String now = unit.nameOn(row.on());
    String first = unit.nameOn(LocalDate.MIN);
    return first.equals(now) ? null : first;
  }
}

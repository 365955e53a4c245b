package org.cadreprofiles.world.feeds;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.cadreprofiles.table.Subject;
import org.cadreprofiles.world.people.Cadre;
import org.cadreprofiles.world.people.Tenure;
import org.cadreprofiles.world.write.FeedRow;

/** Which of the five subject columns an office fills in when it names a cadre. */
enum Mention {
  NUMBER,
  ID,
  NAME,
  UNIT,
  POST;

  static final Set<Mention> BY_NUMBER = EnumSet.of(NUMBER);
  static final Set<Mention> BY_NUMBER_AND_NAME = EnumSet.of(NUMBER, NAME, UNIT);
  static final Set<Mention> BY_ID = EnumSet.of(ID, NAME, UNIT, POST);
  static final Set<Mention> BY_NAME = EnumSet.of(NAME, UNIT, POST);

  /** Names the cadre in the row as of a day, and notes the truth. */
  static FeedRow fill(FeedRow row, Cadre cadre, Tenure post, LocalDate on, Set<Mention> parts) {
    row.about(cadre, post, on);
    for (Mention part : parts) {
      switch (part) {
        case NUMBER -> row.set(Subject.SUBJECT_CADRE_NO, cadre.cadreNo());
        case ID -> row.set(Subject.SUBJECT_RESIDENT_ID, cadre.residentId());
        case NAME -> row.set(Subject.SUBJECT_NAME, cadre.nameOn(on).full());
        case UNIT -> row.set(Subject.SUBJECT_UNIT, post.unit().nameOn(on));
        case POST -> row.set(Subject.SUBJECT_POST, post.title());
      }
    }
    return row;
  }

  /** Returns the five columns of a shape. */
  static String[] columns() {
    return new String[] {
      Subject.SUBJECT_CADRE_NO,
      Subject.SUBJECT_RESIDENT_ID,
      Subject.SUBJECT_NAME,
      Subject.SUBJECT_UNIT,
      Subject.SUBJECT_POST
    };
  }
}

package org.cadreprofiles.world.feeds;

import java.util.Locale;
import org.cadreprofiles.world.chance.Dice;

/** How somebody keeps the daily record. */
enum WorkHabit {
  /** The same evening or the next morning, in own words. */
  DILIGENT,
  /** In own words under the unit's headings: innocent. */
  SHARED_TEMPLATE,
  /** A colleague's or last month's text with a figure changed. */
  COPIED_LOG,
  /** A month of days in one sitting. */
  BACK_FILL,
  /** Also on days of leave. */
  LEAVE_DAY_ENTRY;

  static WorkHabit draw(Dice dice) {
    double at = dice.unit();
    if (at < 0.72) {
      return DILIGENT;
    }
    if (at < 0.8) {
      return SHARED_TEMPLATE;
    }
    if (at < 0.88) {
      return COPIED_LOG;
    }
    return at < 0.96 ? BACK_FILL : LEAVE_DAY_ENTRY;
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}

package org.cadreprofiles.report.page;

import org.cadreprofiles.report.text.Both;

/**
 * A figure with its name, and what must be said with it.
 *
 * @param note empty when there is nothing to add
 */
public record Figure(Both label, Both value, Both note) {
  static Figure of(Both label, String value) {
    return new Figure(label, Both.same(value), Both.nothing());
  }

  static Figure of(Both label, String value, Both note) {
    return new Figure(label, Both.same(value), note);
  }
}

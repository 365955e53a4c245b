package org.cadreprofiles.report.page;

import org.cadreprofiles.report.text.Both;

/**
 * A short state in words; its colour repeats what the words say and never says it alone.
 *
 * @param tone class of the style sheet: good, warn, bad, quiet or info
 */
public record Chip(Both text, String tone) {
  static Chip good(Both text) {
    return new Chip(text, "good");
  }

  static Chip warn(Both text) {
    return new Chip(text, "warn");
  }

  static Chip bad(Both text) {
    return new Chip(text, "bad");
  }

  static Chip quiet(Both text) {
    return new Chip(text, "quiet");
  }

  static Chip info(Both text) {
    return new Chip(text, "info");
  }
}

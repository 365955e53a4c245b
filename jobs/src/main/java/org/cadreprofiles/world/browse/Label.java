package org.cadreprofiles.world.browse;

import java.util.List;

/** What an event truly is, as a small number: people's own, a machine nobody hides, or fake. */
final class Label {
  static final int ORGANIC = 0;
  static final int KIOSK_RELOAD = 1;
  static final int DECLARED_CRAWLER = 2;
  static final int UNDECLARED_CRAWLER = 3;
  static final int UPTIME_MONITOR = 4;

  private static final List<String> BENIGN =
      List.of(
          "organic", "kiosk_reload", "declared_crawler", "undeclared_crawler", "uptime_monitor");

  private Label() {}

  static int fake(AttackFamily family) {
    return BENIGN.size() + family.ordinal();
  }

  static boolean isFake(int label) {
    return label >= BENIGN.size();
  }

  /** Returns the word of the truth folder. */
  static String word(int label) {
    return isFake(label) ? AttackFamily.values()[label - BENIGN.size()].word() : BENIGN.get(label);
  }
}

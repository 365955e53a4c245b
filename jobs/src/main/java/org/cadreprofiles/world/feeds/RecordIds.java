package org.cadreprofiles.world.feeds;

import org.cadreprofiles.world.people.District;

/** Numbers the records of one feed and district: short names, unique in the whole feed. */
final class RecordIds {
  private final String prefix;
  private int next = 1;

  RecordIds(String feed, District district) {
    this.prefix = String.format("%s%04d-", feed, district.number() + 1);
  }

  String next() {
    return prefix + String.format("%06d", next++);
  }
}

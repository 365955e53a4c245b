package org.cadreprofiles.feed;

import java.util.Comparator;

/**
 * One report of a record, by its keys alone.
 *
 * @param recordId record id in its source system and feed
 * @param corrects record id that it replaces, or null
 * @param naturalKey hash of the natural key
 * @param content hash of the content
 * @param reportedAt when the source reported it, in microseconds since 1970
 * @param file file that it came in
 * @param line line in that file, from 1
 */
record Version(
    String recordId,
    String corrects,
    long naturalKey,
    long content,
    long reportedAt,
    String file,
    long line) {

  /** First reported first; then by names that do not depend on how it arrived. */
  static final Comparator<Version> FIRST_REPORTED =
      Comparator.comparingLong(Version::reportedAt)
          .thenComparing(Version::recordId)
          .thenComparing(Version::corrects, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(Version::file)
          .thenComparingLong(Version::line);

  /** By time, ties by content: the order that decides between different contents. */
  static final Comparator<Version> TIME_THEN_CONTENT =
      Comparator.comparingLong(Version::reportedAt)
          .thenComparingLong(Version::content)
          .thenComparingLong(Version::naturalKey);

  /** What becomes of a version. */
  enum State {
    /** Stands in the feed's table. */
    CURRENT,
    /** The same statement again: nothing of it need be remembered. */
    REPEATED,
    /** The same content under another record id or as another's correction: remembered. */
    ALIAS,
    /** Replaced by a correction. */
    CORRECTED,
    /** Replaced by a later version of the same natural key. */
    NEWER_VERSION,
    /** Another content under a record id that had one. */
    CONFLICT
  }

  /** Whether it replaces what was reported under its own record id. */
  boolean correctsItself() {
    return recordId.equals(corrects);
  }

  /** What is said, whenever and wherever it was said. */
  Statement statement() {
    return new Statement(recordId, corrects, naturalKey, content);
  }

  /** A natural key with a content. */
  Said said() {
    return new Said(naturalKey, content);
  }

  record Statement(String recordId, String corrects, long naturalKey, long content) {}

  record Said(long naturalKey, long content) {}
}

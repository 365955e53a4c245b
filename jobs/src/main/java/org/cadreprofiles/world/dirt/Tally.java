package org.cadreprofiles.world.dirt;

/** What a reader of one feed and source system should count; filled while files are written. */
public final class Tally {
  private long rows;
  private long broken;
  private long duplicates;
  private long superseded;
  private long conflicts;

  void countRow() {
    rows++;
  }

  void countBroken() {
    broken++;
  }

  void countDuplicate() {
    duplicates++;
  }

  void countSuperseded() {
    superseded++;
  }

  void countConflict() {
    conflicts++;
  }

  /** Adds events that a log writer counted itself. */
  public void add(long moreRows, long moreBroken, long moreDuplicates) {
    rows += moreRows;
    broken += moreBroken;
    duplicates += moreDuplicates;
  }

  /** Adds another tally. */
  public void add(Tally other) {
    rows += other.rows;
    broken += other.broken;
    duplicates += other.duplicates;
    superseded += other.superseded;
    conflicts += other.conflicts;
  }

  /** Returns all lines and rows written, headers aside. */
  public long rows() {
    return rows;
  }

  /** Returns rows that break the contract or cannot be parsed. */
  public long broken() {
    return broken;
  }

  /** Returns rows delivered once more. */
  public long duplicates() {
    return duplicates;
  }

  /** Returns rows that a correction replaces. */
  public long superseded() {
    return superseded;
  }

  /** Returns rows with a record id already used for other content. */
  public long conflicts() {
    return conflicts;
  }

  /** Returns rows that should be in the silver table. */
  public long accepted() {
    return rows - broken - duplicates - superseded - conflicts;
  }
}

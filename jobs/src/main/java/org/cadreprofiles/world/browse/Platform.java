package org.cadreprofiles.world.browse;

/** Where pages are viewed. */
public enum Platform {
  /** Web portal with a log. */
  PORTAL("portal", Records.LOG),
  /** App with a log. */
  APP("app", Records.LOG),
  /** Bulletin accounts whose units only claim a total. */
  BULLETIN("bulletin", Records.CLAIMS_ONLY);

  /** What there is to see of the views. */
  enum Records {
    LOG,
    CLAIMS_ONLY
  }

  private final String code;
  private final Records records;

  Platform(String code, Records records) {
    this.code = code;
    this.records = records;
  }

  public String code() {
    return code;
  }

  boolean hasLog() {
    return records == Records.LOG;
  }
}

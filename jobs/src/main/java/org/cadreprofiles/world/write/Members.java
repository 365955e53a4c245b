package org.cadreprofiles.world.write;

/** Names inside nested cells, as the contracts list them. */
public final class Members {
  public static final String TRACK = "track";
  public static final String KIND = "kind";
  public static final String DECIDED_ON = "decided_on";
  public static final String EFFECTIVE_ON = "effective_on";

  public static final String NAME = "name";
  public static final String PHONE = "phone";
  public static final String RESIDENT_ID = "resident_id";

  public static final String TITLE = "title";
  public static final String DIGEST = "digest";

  private Members() {}
}

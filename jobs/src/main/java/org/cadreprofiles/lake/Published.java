package org.cadreprofiles.lake;

import java.util.Map;

/**
 * What readers may read: the versions of one run's tables, which belong together.
 *
 * @param runId run that published
 * @param inputs digest of files, configuration, day and program; equal when nothing changed
 * @param versions table to Delta version
 * @param rows table to rows
 */
public record Published(
    String runId, String inputs, Map<String, Long> versions, Map<String, Long> rows) {
  /** Nothing was ever published. */
  public static final Published NOTHING = new Published("", "", Map.of(), Map.of());

  public Published {
    versions = Map.copyOf(versions);
    rows = Map.copyOf(rows);
  }

  /** Whether nothing was ever published. */
  public boolean isNothing() {
    return runId.isEmpty();
  }
}

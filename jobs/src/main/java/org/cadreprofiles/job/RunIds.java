package org.cadreprofiles.job;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Names runs by when they started, so that they sort. */
final class RunIds {
  private static final DateTimeFormatter FORM =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss.SSS'Z'").withZone(ZoneOffset.UTC);

  private RunIds() {}

  static String next(Instant started) {
    return "run-" + FORM.format(started);
  }
}

package org.cadreprofiles.report;

import java.util.LinkedHashMap;
import java.util.Map;

/** Keeps a small site in memory, for tests that read it. */
final class MemorySink implements PageSink {
  private final Map<String, String> files = new LinkedHashMap<>();

  static MemorySink of(ReportFixture in, ReportSettings settings) {
    MemorySink sink = new MemorySink();
    new Report(settings).pages(in, ReportFixture.run(), sink);
    return sink;
  }

  @Override
  public void accept(String relativePath, String content) {
    if (files.put(relativePath, content) != null) {
      throw new IllegalStateException(relativePath + " was written twice");
    }
  }

  Map<String, String> files() {
    return files;
  }

  /** The one page whose path ends so. */
  String page(String end) {
    return files.entrySet().stream()
        .filter(file -> file.getKey().endsWith(end))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseThrow(() -> new AssertionError("no page " + end + " among " + files.keySet()));
  }
}

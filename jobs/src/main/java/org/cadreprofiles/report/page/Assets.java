package org.cadreprofiles.report.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Style sheet, script and icon: each one file that all pages share. */
final class Assets {
  private static final List<String> FILES = List.of("site.css", "site.js", "icon.svg");

  private Assets() {}

  static void write(Site site) {
    FILES.forEach(file -> site.sink().accept("assets/" + file, read("/report/" + file)));
  }

  private static String read(String path) {
    try (InputStream in = Assets.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException("The jar lacks " + path + ": build it again.");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + path + " from the jar: build it again.", e);
    }
  }
}

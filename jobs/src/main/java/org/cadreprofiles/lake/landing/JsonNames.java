package org.cadreprofiles.lake.landing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.TreeSet;
import org.apache.hadoop.conf.Configuration;

/** Finds the field names that the lines of a JSON lines file have at their top. */
final class JsonNames {
  private JsonNames() {}

  static Iterator<String> of(LandingFile.Ref file, TextRows.Form form, Configuration hadoop) {
    TreeSet<String> names = new TreeSet<>();
    try (ByteLines lines = TextStream.lines(file, form.encoding(), hadoop)) {
      for (ByteLines.Line line = lines.next(); line != null; line = lines.next()) {
        JsonRecords.addNames(line, names);
      }
    } catch (IOException e) {
      // The damage is told when the rows are read.
      if (!TextStream.damaged(e)) {
        throw new UncheckedIOException("Cannot read landing file " + file.uri(), e);
      }
    }
    return names.iterator();
  }
}

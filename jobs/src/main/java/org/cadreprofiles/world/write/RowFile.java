package org.cadreprofiles.world.write;

import java.io.Closeable;
import java.io.IOException;

/** A landing file that is being written, row by row. */
public interface RowFile extends Closeable {
  /** Writes a row. */
  void write(FeedRow row) throws IOException;

  /** Writes a line that nobody can parse: cells missing, or a cut-off JSON text. */
  void writeUnparsable(FeedRow row) throws IOException;
}

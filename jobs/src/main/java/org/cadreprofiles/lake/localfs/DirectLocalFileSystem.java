package org.cadreprofiles.lake.localfs;

import org.apache.hadoop.fs.LocalFileSystem;

/** Local files with checksums, for {@code fs.file.impl}: what Spark reads and writes through. */
public final class DirectLocalFileSystem extends LocalFileSystem {

  /** Made by Hadoop, by name. */
  public DirectLocalFileSystem() {
    super(new DirectLocalFiles());
  }
}

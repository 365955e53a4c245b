package org.cadreprofiles.world.write;

/** Kind of landing file. */
public enum FileKind {
  CSV("csv"),
  CSV_GZ("csv.gz"),
  JSON_LINES("jsonl"),
  JSON_LINES_GZ("jsonl.gz"),
  PARQUET("parquet");

  private final String extension;

  FileKind(String extension) {
    this.extension = extension;
  }

  /** Returns the ending of file names, without the first dot. */
  public String extension() {
    return extension;
  }

  /** Tells whether lines of it may be unparsable and dates may be any text. */
  public boolean isText() {
    return this != PARQUET;
  }

  boolean isZipped() {
    return this == CSV_GZ || this == JSON_LINES_GZ;
  }

  boolean isJson() {
    return this == JSON_LINES || this == JSON_LINES_GZ;
  }
}

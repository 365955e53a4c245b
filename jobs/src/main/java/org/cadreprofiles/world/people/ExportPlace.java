package org.cadreprofiles.world.people;

/** Whose system a unit reports through. */
public enum ExportPlace {
  /** The county's own hub, whose files are already in canonical shape. */
  HUB,
  /** GB18030 CSV with Chinese headers and values. */
  YUNXI,
  /** UTF-8 with camelCase headers; CSV with BOM, JSON lines, gzip, Parquet. */
  HESHAN
}

package org.cadreprofiles.world.write;

/** Type of a cell; the Java class that holds it is named with each. */
public enum CellType {
  /** String. */
  TEXT,
  /** Integer. */
  INT,
  /** Long. */
  LONG,
  /** Double. */
  DOUBLE,
  /** BigDecimal with two decimals. */
  MONEY,
  /** LocalDate. */
  DATE,
  /** Instant. */
  TIMESTAMP,
  /** Boolean. */
  BOOLEAN,
  /** List of strings. */
  TEXTS,
  /** Map, or list of maps, of names to cells. */
  NESTED
}

package org.cadreprofiles.identity.linkage.model;

import org.apache.spark.sql.Column;

/** The columns of the two records of a pair. */
public interface Sides {
  /** Column of the one record. */
  Column left(String column);

  /** Column of the other. */
  Column right(String column);
}

package org.cadreprofiles.govern;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import org.apache.spark.sql.Column;
import org.cadreprofiles.table.Burden;

/** Whose burden: that of a unit asked, that which an issuer causes, or that of the county. */
enum Scope {
  UNIT("unit"),
  ISSUER("issuer"),
  COUNTY("county");

  private static final String ALL = "all";

  private final String word;

  Scope(String word) {
    this.word = word;
  }

  /** The scope's kind, id, year and measure, to group amounts by. */
  Column[] keys() {
    return new Column[] {
      lit(word).as(Burden.SCOPE_KIND),
      id().as(Burden.SCOPE_ID),
      col(Burden.YEAR),
      col(Burden.MEASURE)
    };
  }

  private Column id() {
    return switch (this) {
      case UNIT -> col(Requests.TARGET);
      case ISSUER -> col(Requests.ISSUER);
      case COUNTY -> lit(ALL);
    };
  }
}

package org.cadreprofiles.table;

/** Names of columns that somebody else chose, dots and quotes included. */
public final class ColumnName {
  private ColumnName() {}

  /** The name so that Spark reads it as one column, whatever characters it has. */
  public static String quoted(String name) {
    return "`" + name.replace("`", "``") + "`";
  }
}

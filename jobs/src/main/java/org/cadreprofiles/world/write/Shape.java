package org.cadreprofiles.world.write;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cadreprofiles.table.Envelope;
import org.cadreprofiles.world.write.Column.Presence;
import org.cadreprofiles.world.write.Column.Values;

/** Columns of a feed in the order in which canonical files have them, the envelope first. */
public final class Shape {
  private final String feed;
  private final List<Column> columns = new ArrayList<>();
  private final Map<String, Integer> places = new HashMap<>();

  private Shape(String feed) {
    this.feed = feed;
  }

  /** Begins the shape of a silver table with the envelope. */
  public static Shape of(String table) {
    return new Shape(table.substring(table.indexOf('.') + 1))
        .required(CellType.TEXT, Envelope.RECORD_ID, Envelope.SOURCE_SYSTEM)
        .required(CellType.TIMESTAMP, Envelope.REPORTED_AT)
        .optional(CellType.TEXT, Envelope.CORRECTS);
  }

  /** Adds columns that must be filled. */
  public Shape required(CellType type, String... names) {
    return add(type, Presence.REQUIRED, Values.ANY, names);
  }

  /** Adds columns that may be empty. */
  public Shape optional(CellType type, String... names) {
    return add(type, Presence.OPTIONAL, Values.ANY, names);
  }

  /** Adds text columns that must hold one of the contract's values. */
  public Shape requiredChoice(String... names) {
    return add(CellType.TEXT, Presence.REQUIRED, Values.LISTED, names);
  }

  /** Adds text columns that hold one of the contract's values or nothing. */
  public Shape optionalChoice(String... names) {
    return add(CellType.TEXT, Presence.OPTIONAL, Values.LISTED, names);
  }

  private Shape add(CellType type, Presence presence, Values values, String... names) {
    for (String name : names) {
      places.put(name, columns.size());
      columns.add(new Column(name, type, presence, values));
    }
    return this;
  }

  /** Returns the name of the feed, which is also its folder. */
  public String feed() {
    return feed;
  }

  public List<Column> columns() {
    return columns;
  }

  /** Tells whether the feed has this column. */
  public boolean has(String name) {
    return places.containsKey(name);
  }

  int place(String name) {
    Integer place = places.get(name);
    if (place == null) {
      throw new IllegalArgumentException(
          "Feed " + feed + " has no column " + name + ". It has: " + places.keySet());
    }
    return place;
  }
}

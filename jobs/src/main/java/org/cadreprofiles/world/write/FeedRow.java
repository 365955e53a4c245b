package org.cadreprofiles.world.write;

import java.time.Instant;
import java.time.LocalDate;
import org.cadreprofiles.table.Envelope;
import org.cadreprofiles.world.people.Cadre;
import org.cadreprofiles.world.people.ExportPlace;
import org.cadreprofiles.world.people.Tenure;

/** One record on its way to a landing file, with the truth that the file will not tell. */
public final class FeedRow {
  private final Shape shape;
  private final Object[] cells;
  private ExportPlace place = ExportPlace.HUB;
  private Cadre about;
  private Tenure post;
  private LocalDate on;
  private String slipColumn;
  private Object slipValue;

  public FeedRow(Shape shape) {
    this.shape = shape;
    this.cells = new Object[shape.columns().size()];
  }

  /** Sets a cell; null empties it. */
  public FeedRow set(String column, Object value) {
    cells[shape.place(column)] = value;
    return this;
  }

  /** Returns a cell, null when empty. */
  public Object get(String column) {
    return cells[shape.place(column)];
  }

  /** Returns a text cell, null when empty. */
  public String text(String column) {
    return (String) get(column);
  }

  Object cell(int place) {
    return cells[place];
  }

  /** Sets record id, day of report and the place whose system exports the row. */
  public FeedRow envelope(String recordId, Instant reportedAt, ExportPlace exportedBy) {
    this.place = exportedBy;
    return set(Envelope.RECORD_ID, recordId).set(Envelope.REPORTED_AT, reportedAt);
  }

  /** Notes whom the row is truly about, in which post and on which day. */
  public FeedRow about(Cadre cadre, Tenure tenure, LocalDate day) {
    this.about = cadre;
    this.post = tenure;
    this.on = day;
    return this;
  }

  /** Notes what a clerk might have written wrongly in one cell: used for corrections. */
  public FeedRow slip(String column, Object wrongValue) {
    this.slipColumn = column;
    this.slipValue = wrongValue;
    return this;
  }

  /** Returns a copy with the clerk's slip in it. */
  public FeedRow withSlip() {
    return copy().set(slipColumn, slipValue);
  }

  /** Tells whether a slip is known that changes the row. */
  public boolean canSlip() {
    return slipColumn != null && slipValue != null && !slipValue.equals(get(slipColumn));
  }

  /** Returns a copy whose cells can be changed alone. */
  public FeedRow copy() {
    FeedRow copy = new FeedRow(shape);
    System.arraycopy(cells, 0, copy.cells, 0, cells.length);
    copy.place = place;
    copy.about = about;
    copy.post = post;
    copy.on = on;
    copy.slipColumn = slipColumn;
    copy.slipValue = slipValue;
    return copy;
  }

  public Shape shape() {
    return shape;
  }

  public ExportPlace place() {
    return place;
  }

  public String recordId() {
    return text(Envelope.RECORD_ID);
  }

  public Instant reportedAt() {
    return (Instant) get(Envelope.REPORTED_AT);
  }

  /** Returns the person the row is about, or null. */
  public Cadre cadre() {
    return about;
  }

  /** Returns the post in which the person is named, or null. */
  public Tenure post() {
    return post;
  }

  /** Returns the day on which the person is named. */
  public LocalDate on() {
    return on;
  }
}

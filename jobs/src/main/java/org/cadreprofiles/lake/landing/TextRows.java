package org.cadreprofiles.lake.landing;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.TaskContext;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.util.TaskCompletionListener;

/**
 * The raw rows of one text file, read as they are asked for: file, line, cells; no cells where a
 * record cannot be parsed.
 *
 * <p>A file that is damaged, such as a cut gzip, ends with one such row.
 */
final class TextRows implements Iterator<Row> {
  /**
   * How to read.
   *
   * @param columns for CSV the header; for JSON lines the fields to take
   */
  record Form(LandingFile.Kind kind, String encoding, List<String> columns)
      implements Serializable {}

  private final LandingFile.Ref file;
  private final Form form;
  private ByteLines lines;
  private CsvRecords csv;
  private long line;
  private Row next;
  private boolean ended;

  TextRows(LandingFile.Ref file, Form form, Configuration hadoop) {
    this.file = file;
    this.form = form;
    try {
      open(hadoop);
      advance();
    } catch (IOException e) {
      damage(e);
    }
    if (TaskContext.get() != null) {
      TaskContext.get().addTaskCompletionListener((TaskCompletionListener) context -> close());
    }
  }

  @Override
  public boolean hasNext() {
    return next != null;
  }

  @Override
  public Row next() {
    if (next == null) {
      throw new NoSuchElementException("no more rows in " + file.fileId());
    }
    Row row = next;
    try {
      advance();
    } catch (IOException e) {
      damage(e);
    }
    return row;
  }

  private void open(Configuration hadoop) throws IOException {
    lines = TextStream.lines(file, form.encoding(), hadoop);
    csv = new CsvRecords(lines);
    if (form.kind() == LandingFile.Kind.CSV) {
      csv.next();
      line = csv.line();
    }
  }

  private void advance() throws IOException {
    next = null;
    if (ended) {
      return;
    }
    next = form.kind() == LandingFile.Kind.CSV ? csvRow() : jsonRow();
    if (next == null) {
      ended = true;
      close();
    }
  }

  // What breaks off is told once, at the line where it broke off.
  private void damage(IOException e) {
    if (!TextStream.damaged(e)) {
      throw new UncheckedIOException("Cannot read landing file " + file.uri(), e);
    }
    next = row(line + 1, Optional.empty());
    ended = true;
    close();
  }

  private void close() {
    try {
      if (lines != null) {
        lines.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot close landing file " + file.uri(), e);
    }
  }

  private Row csvRow() throws IOException {
    Optional<CsvRecords.Cells> found = csv.next();
    line = csv.line();
    int width = form.columns().size();
    return found
        .map(r -> row(r.line(), r.cells().filter(cells -> cells.size() == width)))
        .orElse(null);
  }

  private Row jsonRow() throws IOException {
    ByteLines.Line text = lines.next();
    line++;
    while (text != null && text.text().isBlank() && !text.spoilt()) {
      text = lines.next();
      line++;
    }
    return text == null ? null : row(line, JsonRecords.cells(text, form.columns()));
  }

  private Row row(long at, Optional<List<String>> cells) {
    return RowFactory.create(
        file.fileId(), at, cells.map(list -> list.toArray(String[]::new)).orElse(null));
  }
}

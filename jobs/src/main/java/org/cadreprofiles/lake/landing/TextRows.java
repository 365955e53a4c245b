package org.cadreprofiles.lake.landing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * The raw rows of one text file, read as they are asked for: file, line, cells; no cells where a
 * record cannot be parsed.
 *
 * <p>A file that breaks off, such as a cut gzip, ends with one such row.
 */
final class TextRows implements Iterator<Row>, AutoCloseable {
  /**
   * How to read.
   *
   * @param columns for CSV the header; for JSON lines the fields to take
   */
  record Form(LandingFile.Kind kind, String encoding, List<String> columns)
      implements Serializable {}

  private final LandingFile.Ref file;
  private final Form form;
  private final BufferedReader lines;
  private final CsvRecords csv;
  private long line;
  private Row next;
  private boolean ended;

  TextRows(LandingFile.Ref file, Form form, Configuration hadoop) {
    this.file = file;
    this.form = form;
    try {
      this.lines = TextStream.open(file, form.encoding(), hadoop);
      this.csv = new CsvRecords(lines);
      if (form.kind() == LandingFile.Kind.CSV) {
        csv.next();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot open landing file " + file.fileId(), e);
    }
    advance();
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
    advance();
    return row;
  }

  @Override
  public void close() {
    try {
      lines.close();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot close landing file " + file.fileId(), e);
    }
  }

  private void advance() {
    next = null;
    if (ended) {
      return;
    }
    try {
      next = form.kind() == LandingFile.Kind.CSV ? csvRow() : jsonRow();
    } catch (IOException e) {
      next = row(line + 1, Optional.empty());
      ended = true;
    }
    if (next == null) {
      ended = true;
      close();
    }
  }

  private Row csvRow() throws IOException {
    Optional<CsvRecords.Cells> record = csv.next();
    if (record.isEmpty()) {
      return null;
    }
    line = record.get().line();
    int width = form.columns().size();
    return row(line, record.get().cells().filter(cells -> cells.size() == width));
  }

  private Row jsonRow() throws IOException {
    String text = lines.readLine();
    line++;
    while (text != null && text.isBlank()) {
      text = lines.readLine();
      line++;
    }
    return text == null ? null : row(line, JsonRecords.cells(text, form.columns()));
  }

  private Row row(long at, Optional<List<String>> cells) {
    return RowFactory.create(
        file.fileId(), at, cells.map(list -> list.toArray(String[]::new)).orElse(null));
  }
}

package org.cadreprofiles.lake.landing;

import java.io.IOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.api.ReadSupport;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.apache.parquet.io.InputFile;
import org.apache.spark.TaskContext;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.util.TaskCompletionListener;

/** The raw rows of one Parquet file as text, for files that Spark cannot read by itself. */
final class ParquetTextRows implements Iterator<Row> {
  private final LandingFile.Ref file;
  private ParquetReader<Group> reader;
  private long line;
  private Row next;

  ParquetTextRows(LandingFile.Ref file, Configuration hadoop) {
    this.file = file;
    try {
      this.reader = new Groups(ParquetProbe.input(file, hadoop)).withConf(hadoop).build();
      advance();
    } catch (IOException | RuntimeException e) {
      broken();
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
    } catch (IOException | RuntimeException e) {
      broken();
    }
    return row;
  }

  private void advance() throws IOException {
    next = null;
    Group group = reader == null ? null : reader.read();
    if (group == null) {
      close();
      return;
    }
    String[] cells = new String[group.getType().getFieldCount()];
    for (int i = 0; i < cells.length; i++) {
      cells[i] = ParquetText.of(group, i);
    }
    line++;
    next = RowFactory.create(file.fileId(), line, cells);
  }

  // What Parquet throws at damaged bytes has no common type and may quote values.
  private void broken() {
    next = RowFactory.create(file.fileId(), line + 1, null);
    close();
  }

  private void close() {
    ParquetReader<Group> open = reader;
    reader = null;
    try {
      if (open != null) {
        open.close();
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException("Cannot close landing file " + file.uri(), e);
    }
  }

  private static final class Groups extends ParquetReader.Builder<Group> {
    Groups(InputFile file) {
      super(file);
    }

    @Override
    protected ReadSupport<Group> getReadSupport() {
      return new GroupReadSupport();
    }
  }
}

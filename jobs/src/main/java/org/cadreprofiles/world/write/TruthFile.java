package org.cadreprofiles.world.write;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** One part of a truth table: CSV lines without a header. One thread at a time. */
public final class TruthFile implements Closeable {
  private final BufferedWriter out;

  public TruthFile(Path path) throws IOException {
    this.out =
        new BufferedWriter(new OutputStreamWriter(FileSink.open(path), StandardCharsets.UTF_8));
  }

  /** Writes a line; null cells are empty. */
  public void line(Object... cells) throws IOException {
    List<String> texts = new ArrayList<>(cells.length);
    for (Object cell : cells) {
      texts.add(Objects.toString(cell, ""));
    }
    out.write(CsvLine.of(texts));
    out.write('\n');
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}

package org.cadreprofiles.world.write;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;

/** The truth that one writer of landing files knows, in parts that {@link TruthFolder} joins. */
public final class Truth implements Closeable {
  private final Path parts;
  private final String part;
  private final Map<TruthTable, TruthFile> open = new EnumMap<>(TruthTable.class);

  /**
   * @param parts folder of the parts
   * @param part name of this part; parts are joined in the order of their names
   */
  public Truth(Path parts, String part) {
    this.parts = parts;
    this.part = part;
  }

  /** Adds a line to a table. */
  public void add(TruthTable table, Object... cells) throws IOException {
    TruthFile file = open.get(table);
    if (file == null) {
      file = new TruthFile(parts.resolve(table.name()).resolve(part));
      open.put(table, file);
    }
    file.line(cells);
  }

  @Override
  public void close() throws IOException {
    for (TruthFile file : open.values()) {
      file.close();
    }
  }
}

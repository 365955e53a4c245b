package org.cadreprofiles.world.write;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.cadreprofiles.world.people.ExportPlace;

/** The open landing files of one feed, by place and period. One thread at a time. */
public final class LandingFiles implements Closeable {
  private static final int BUFFER = 1 << 15;

  private final Path landing;
  private final Shape shape;
  private final Map<ExportPlace, ExportStyle> styles;
  private final String part;
  private final Map<Path, RowFile> open = new TreeMap<>();

  /**
   * @param landing root of the landing zone
   * @param styles how each place exports the feed; the hub's is needed
   * @param part what the names of these files end with, where a feed has several writers
   */
  public LandingFiles(
      Path landing, Shape shape, Map<ExportPlace, ExportStyle> styles, String part) {
    this.part = part;
    this.landing = landing;
    this.shape = shape;
    this.styles = styles;
  }

  /** Returns the style that rows of a place are written in: the hub's where it has none. */
  public ExportStyle style(ExportPlace place) {
    return styles.getOrDefault(place, styles.get(ExportPlace.HUB));
  }

  /** Returns the file of a place and period, opening it if need be. */
  public RowFile file(ExportPlace place, String period) throws IOException {
    ExportStyle style = style(place);
    Path folder = landing.resolve(shape.feed()).resolve(style.folder());
    Path path = folder.resolve(shape.feed() + "-" + period + part + "." + style.kind().extension());
    RowFile file = open.get(path);
    if (file == null) {
      FileSink.createFolder(folder);
      file = open(path, style, period);
      open.put(path, file);
    }
    return file;
  }

  private RowFile open(Path path, ExportStyle style, String period) throws IOException {
    if (!style.kind().isText()) {
      return new ParquetRowFile(path, style, shape);
    }
    OutputStream out = FileSink.open(path);
    if (style.kind().isZipped()) {
      // Java writes no time of day into the gzip header, so that equal rows give equal bytes.
      out = new BufferedOutputStream(new GZIPOutputStream(out), BUFFER);
    }
    return style.kind().isJson()
        ? new JsonLinesFile(out, style, shape, period)
        : new CsvFile(out, style, shape, period);
  }

  @Override
  public void close() throws IOException {
    for (RowFile file : open.values()) {
      file.close();
    }
  }
}

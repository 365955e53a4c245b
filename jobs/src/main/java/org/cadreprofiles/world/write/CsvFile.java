package org.cadreprofiles.world.write;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cadreprofiles.world.write.ExportStyle.ByteOrderMark;

/** A CSV file with a header line. */
final class CsvFile implements RowFile {
  private final ExportStyle style;
  private final CellText text;
  private final Shape shape;
  private final Writer out;

  CsvFile(OutputStream stream, ExportStyle style, Shape shape, String period) throws IOException {
    this.style = style;
    this.text = new CellText(style);
    this.shape = shape;
    this.out = new BufferedWriter(new OutputStreamWriter(stream, style.charset()));
    if (style.marked() == ByteOrderMark.PRESENT) {
      out.write('\uFEFF');
    }
    List<String> header = new ArrayList<>();
    style.headers().keySet().forEach(name -> header.add(style.header(name, period)));
    header.addAll(style.extras().keySet());
    line(header);
  }

  @Override
  public void write(FeedRow row) throws IOException {
    line(cells(row));
  }

  @Override
  public void writeUnparsable(FeedRow row) throws IOException {
    List<String> cells = cells(row);
    line(cells.subList(0, cells.size() - 2));
  }

  private void line(List<String> cells) throws IOException {
    out.write(CsvLine.of(cells));
    out.write(style.lineEnd());
  }

  private List<String> cells(FeedRow row) {
    List<String> cells = new ArrayList<>();
    for (String name : style.headers().keySet()) {
      int dot = name.indexOf('.');
      cells.add(
          dot < 0 ? cell(row, name) : member(row, name.substring(0, dot), name.substring(dot + 1)));
    }
    cells.addAll(style.extras().values());
    return cells;
  }

  private String cell(FeedRow row, String name) {
    return text.of(shape.columns().get(shape.place(name)), row.get(name));
  }

  /** A flat export has a column for each member of a nested cell. */
  private static String member(FeedRow row, String name, String member) {
    return row.get(name) instanceof Map<?, ?> map ? (String) map.get(member) : null;
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}

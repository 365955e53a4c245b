package org.cadreprofiles.world.write;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.cadreprofiles.world.write.ExportStyle.ByteOrderMark;

/** A CSV file with a header line. */
final class CsvFile implements RowFile {
  private final ExportStyle style;
  private final CellText text;
  private final List<Column> columns;
  private final CSVPrinter printer;

  CsvFile(OutputStream out, ExportStyle style, Shape shape, String period) throws IOException {
    this.style = style;
    this.text = new CellText(style);
    this.columns =
        shape.columns().stream().filter(c -> style.headers().containsKey(c.name())).toList();
    Writer writer = new OutputStreamWriter(out, style.charset());
    if (style.marked() == ByteOrderMark.PRESENT) {
      writer.write('\uFEFF');
    }
    CSVFormat format =
        CSVFormat.DEFAULT.builder().setRecordSeparator(style.lineEnd()).setNullString("").get();
    this.printer = new CSVPrinter(writer, format);
    List<String> header = new ArrayList<>();
    columns.forEach(column -> header.add(style.header(column.name(), period)));
    header.addAll(style.extras().keySet());
    printer.printRecord(header);
  }

  @Override
  public void write(FeedRow row) throws IOException {
    printer.printRecord(cells(row));
  }

  @Override
  public void writeUnparsable(FeedRow row) throws IOException {
    List<String> cells = cells(row);
    printer.printRecord(cells.subList(0, cells.size() - 2));
  }

  private List<String> cells(FeedRow row) {
    List<String> cells = new ArrayList<>(columns.size());
    for (Column column : columns) {
      cells.add(text.of(column, row.get(column.name())));
    }
    cells.addAll(style.extras().values());
    return cells;
  }

  @Override
  public void close() throws IOException {
    printer.close();
  }
}

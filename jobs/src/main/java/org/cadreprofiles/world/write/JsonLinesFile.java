package org.cadreprofiles.world.write;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A file of one JSON object per line; canonical lines leave empty cells out, exports name them. */
final class JsonLinesFile implements RowFile {
  private static final ObjectMapper JSON = JsonMapper.builder().build();

  private final OutputStream out;
  private final ExportStyle style;
  private final CellText text;
  private final List<Column> columns;
  private final String period;

  JsonLinesFile(OutputStream out, ExportStyle style, Shape shape, String period) {
    this.out = out;
    this.style = style;
    this.text = new CellText(style);
    this.period = period;
    this.columns =
        shape.columns().stream().filter(c -> style.headers().containsKey(c.name())).toList();
  }

  @Override
  public void write(FeedRow row) throws IOException {
    line(JSON.writeValueAsString(object(row)));
  }

  @Override
  public void writeUnparsable(FeedRow row) throws IOException {
    String whole = JSON.writeValueAsString(object(row));
    line(whole.substring(0, whole.length() * 2 / 3));
  }

  private void line(String json) throws IOException {
    out.write(json.getBytes(StandardCharsets.UTF_8));
    out.write('\n');
  }

  private Map<String, Object> object(FeedRow row) {
    Map<String, Object> object = new LinkedHashMap<>();
    for (Column column : columns) {
      Object cell = row.get(column.name());
      if (cell != null || !style.folder().isEmpty()) {
        object.put(style.header(column.name(), period), value(column, cell));
      }
    }
    object.putAll(style.extras());
    return object;
  }

  private Object value(Column column, Object cell) {
    if (cell == null) {
      return null;
    }
    if (cell instanceof RawCell raw) {
      return raw.text();
    }
    return switch (column.type()) {
      case INT, LONG, DOUBLE, MONEY, BOOLEAN -> cell;
      case TEXTS, NESTED -> text.nested(cell);
      case TEXT, DATE, TIMESTAMP -> text.of(column, cell);
    };
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}

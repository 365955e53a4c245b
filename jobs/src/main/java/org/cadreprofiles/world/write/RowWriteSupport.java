package org.cadreprofiles.world.write;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;

/** Hands rows of a shape to Parquet; a style with its own date pattern has its dates as text. */
final class RowWriteSupport extends WriteSupport<FeedRow> {
  private final ExportStyle style;
  private final CellText text;
  private final String feed;
  private final List<Column> columns = new ArrayList<>();
  private RecordConsumer out;

  RowWriteSupport(ExportStyle style, Shape shape) {
    this.style = style;
    this.text = new CellText(style);
    this.feed = shape.feed();
    shape.columns().stream()
        .filter(column -> style.headers().containsKey(column.name()))
        .forEach(columns::add);
  }

  // Deprecated but still abstract; the writer asks the other one.
  @SuppressWarnings("deprecation")
  @Override
  public WriteContext init(Configuration configuration) {
    return context();
  }

  @Override
  public WriteContext init(ParquetConfiguration configuration) {
    return context();
  }

  private WriteContext context() {
    List<Type> fields = new ArrayList<>();
    columns.forEach(column -> fields.add(type(column)));
    return new WriteContext(new MessageType(feed, fields), Map.of());
  }

  @Override
  public void prepareForWrite(RecordConsumer consumer) {
    this.out = consumer;
  }

  @Override
  public void write(FeedRow row) {
    out.startMessage();
    for (int i = 0; i < columns.size(); i++) {
      Column column = columns.get(i);
      Object cell = row.get(column.name());
      if (cell != null) {
        String name = style.headers().get(column.name());
        out.startField(name, i);
        write(column, cell);
        out.endField(name, i);
      }
    }
    out.endMessage();
  }

  private void write(Column column, Object cell) {
    switch (column.type()) {
      case INT -> out.addInteger((Integer) cell);
      case LONG -> out.addLong((Long) cell);
      case DOUBLE -> out.addDouble((Double) cell);
      case BOOLEAN -> out.addBoolean((Boolean) cell);
      case MONEY -> out.addLong(((BigDecimal) cell).movePointRight(2).longValueExact());
      case DATE, TIMESTAMP -> writeTime(column, cell);
      case TEXT, TEXTS, NESTED -> out.addBinary(Binary.fromString(text.of(column, cell)));
    }
  }

  private void writeTime(Column column, Object cell) {
    if (isText(column)) {
      out.addBinary(Binary.fromString(text.of(column, cell)));
    } else if (cell instanceof LocalDate day) {
      out.addInteger((int) day.toEpochDay());
    } else {
      Instant at = (Instant) cell;
      out.addLong(at.getEpochSecond() * 1_000_000L + at.getNano() / 1_000);
    }
  }

  private boolean isText(Column column) {
    return switch (column.type()) {
      case DATE -> !style.datePattern().isEmpty();
      case TIMESTAMP -> !style.timestampPattern().isEmpty();
      case TEXT, TEXTS, NESTED -> true;
      case INT, LONG, DOUBLE, MONEY, BOOLEAN -> false;
    };
  }

  private Type type(Column column) {
    String name = style.headers().get(column.name());
    if (isText(column)) {
      return Types.optional(PrimitiveTypeName.BINARY)
          .as(LogicalTypeAnnotation.stringType())
          .named(name);
    }
    return switch (column.type()) {
      case INT -> Types.optional(PrimitiveTypeName.INT32).named(name);
      case DOUBLE -> Types.optional(PrimitiveTypeName.DOUBLE).named(name);
      case BOOLEAN -> Types.optional(PrimitiveTypeName.BOOLEAN).named(name);
      case DATE -> annotated(PrimitiveTypeName.INT32, LogicalTypeAnnotation.dateType(), name);
      case TIMESTAMP ->
          annotated(
              PrimitiveTypeName.INT64,
              LogicalTypeAnnotation.timestampType(true, TimeUnit.MICROS),
              name);
      case MONEY ->
          annotated(PrimitiveTypeName.INT64, LogicalTypeAnnotation.decimalType(2, 18), name);
      case LONG, TEXT, TEXTS, NESTED -> Types.optional(PrimitiveTypeName.INT64).named(name);
    };
  }

  private static Type annotated(
      PrimitiveTypeName primitive, LogicalTypeAnnotation annotation, String name) {
    return Types.optional(primitive).as(annotation).named(name);
  }
}

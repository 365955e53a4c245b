package org.cadreprofiles.world.browse;

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
import org.apache.parquet.schema.Types;
import org.apache.parquet.schema.Types.MessageTypeBuilder;
import org.cadreprofiles.table.BrowseEvent;

/** Hands events to Parquet column by column, without an object per cell that repeats. */
final class EventWriteSupport extends WriteSupport<LogEvent> {
  private static final MessageType SCHEMA = schema();
  private RecordConsumer out;

  @Override
  // Deprecated but still abstract; the writer asks the other one.
  @SuppressWarnings("deprecation")
  public WriteContext init(Configuration configuration) {
    return new WriteContext(SCHEMA, Map.of());
  }

  @Override
  public WriteContext init(ParquetConfiguration configuration) {
    return new WriteContext(SCHEMA, Map.of());
  }

  @Override
  public void prepareForWrite(RecordConsumer consumer) {
    this.out = consumer;
  }

  @Override
  public void write(LogEvent event) {
    out.startMessage();
    text(0, event.id);
    text(1, event.system);
    time(2, event.reportedMicros);
    text(4, event.id);
    text(5, event.platform);
    text(6, event.page);
    text(7, event.unit);
    time(8, event.viewedMicros);
    text(9, event.visitor);
    text(10, event.prefix);
    text(11, event.agent);
    text(12, event.referrer);
    out.startField(SCHEMA.getFieldName(13), 13);
    out.addDouble(event.dwell);
    out.endField(SCHEMA.getFieldName(13), 13);
    text(14, event.session);
    out.startField(SCHEMA.getFieldName(15), 15);
    out.addBoolean(event.loggedIn);
    out.endField(SCHEMA.getFieldName(15), 15);
    text(16, event.transaction);
    out.endMessage();
  }

  private void text(int place, Binary value) {
    if (value != null) {
      String name = SCHEMA.getFieldName(place);
      out.startField(name, place);
      out.addBinary(value);
      out.endField(name, place);
    }
  }

  private void time(int place, long micros) {
    String name = SCHEMA.getFieldName(place);
    out.startField(name, place);
    out.addLong(micros);
    out.endField(name, place);
  }

  private static MessageType schema() {
    MessageTypeBuilder schema = Types.buildMessage();
    texts(schema, BrowseEvent.RECORD_ID, BrowseEvent.SOURCE_SYSTEM);
    time(schema, BrowseEvent.REPORTED_AT);
    texts(
        schema,
        BrowseEvent.CORRECTS,
        BrowseEvent.EVENT_ID,
        BrowseEvent.PLATFORM,
        BrowseEvent.PAGE_ID,
        BrowseEvent.UNIT_ID);
    time(schema, BrowseEvent.VIEWED_AT);
    texts(
        schema,
        BrowseEvent.VISITOR_TOKEN,
        BrowseEvent.IP_PREFIX_TOKEN,
        BrowseEvent.USER_AGENT_CLASS,
        BrowseEvent.REFERRER_KIND);
    schema.optional(PrimitiveTypeName.DOUBLE).named(BrowseEvent.DWELL_SECONDS);
    texts(schema, BrowseEvent.SESSION_TOKEN);
    schema.optional(PrimitiveTypeName.BOOLEAN).named(BrowseEvent.LOGGED_IN);
    texts(schema, BrowseEvent.TRANSACTION_ID);
    return schema.named("browse_event");
  }

  private static void texts(MessageTypeBuilder schema, String... names) {
    for (String name : names) {
      schema.optional(PrimitiveTypeName.BINARY).as(LogicalTypeAnnotation.stringType()).named(name);
    }
  }

  private static void time(MessageTypeBuilder schema, String name) {
    schema
        .optional(PrimitiveTypeName.INT64)
        .as(LogicalTypeAnnotation.timestampType(true, TimeUnit.MICROS))
        .named(name);
  }
}

package org.cadreprofiles.lake.landing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DateLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DecimalLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.ListLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimestampLogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.Type;

/**
 * Writes Parquet values as the canonical text: ISO dates and times, plain numbers, lists as JSON.
 */
final class ParquetText {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final long JULIAN_EPOCH = 2_440_588L;
  private static final int INT96_NANOS = 8;

  private ParquetText() {}

  /** The text of a field, or null where it has no value. */
  static String of(Group row, int field) {
    if (row.getFieldRepetitionCount(field) == 0) {
      return null;
    }
    JsonNode node = value(row, field, 0, row.getType().getType(field));
    return node.isContainerNode() ? node.toString() : node.asText();
  }

  private static JsonNode value(Group row, int field, int index, Type type) {
    return type.isPrimitive()
        ? primitive(row, field, index, type.asPrimitiveType())
        : group(row.getGroup(field, index), type.asGroupType());
  }

  private static JsonNode group(Group group, GroupType type) {
    if (type.getLogicalTypeAnnotation() instanceof ListLogicalTypeAnnotation) {
      return list(group, type);
    }
    ObjectNode object = JSON.objectNode();
    for (int i = 0; i < type.getFieldCount(); i++) {
      if (group.getFieldRepetitionCount(i) > 0) {
        object.set(type.getFieldName(i), value(group, i, 0, type.getType(i)));
      }
    }
    return object;
  }

  // Three levels: the list, its repeated group, the element.
  private static JsonNode list(Group group, GroupType type) {
    ArrayNode items = JSON.arrayNode();
    Type repeated = type.getType(0);
    for (int i = 0; i < group.getFieldRepetitionCount(0); i++) {
      if (repeated.isPrimitive()) {
        items.add(primitive(group, 0, i, repeated.asPrimitiveType()));
      } else {
        Group item = group.getGroup(0, i);
        Type element = repeated.asGroupType().getType(0);
        boolean given = item.getFieldRepetitionCount(0) > 0;
        items.add(given ? value(item, 0, 0, element) : JSON.nullNode());
      }
    }
    return items;
  }

  // Files of older writers hold times as INT96, deprecated for writing alone.
  @SuppressWarnings("deprecation")
  private static JsonNode primitive(Group row, int field, int index, PrimitiveType type) {
    LogicalTypeAnnotation logical = type.getLogicalTypeAnnotation();
    if (logical instanceof DateLogicalTypeAnnotation) {
      return JSON.textNode(LocalDate.ofEpochDay(row.getInteger(field, index)).toString());
    }
    if (logical instanceof TimestampLogicalTypeAnnotation unit) {
      return JSON.textNode(time(row.getLong(field, index), unit));
    }
    if (logical instanceof DecimalLogicalTypeAnnotation decimal) {
      BigInteger unscaled = unscaled(row, field, index, type);
      return JSON.textNode(new BigDecimal(unscaled, decimal.getScale()).toPlainString());
    }
    return switch (type.getPrimitiveTypeName()) {
      case INT32 -> JSON.numberNode(row.getInteger(field, index));
      case INT64 -> JSON.numberNode(row.getLong(field, index));
      case FLOAT -> JSON.numberNode(row.getFloat(field, index));
      case DOUBLE -> JSON.numberNode(row.getDouble(field, index));
      case BOOLEAN -> JSON.booleanNode(row.getBoolean(field, index));
      case INT96 -> JSON.textNode(int96(row.getInt96(field, index).toByteBuffer()).toString());
      case BINARY, FIXED_LEN_BYTE_ARRAY ->
          JSON.textNode(row.getBinary(field, index).toStringUsingUTF8());
    };
  }

  private static String time(long since, TimestampLogicalTypeAnnotation type) {
    long perSecond =
        switch (type.getUnit()) {
          case MILLIS -> 1_000L;
          case MICROS -> 1_000_000L;
          case NANOS -> 1_000_000_000L;
        };
    long nanos = Math.floorMod(since, perSecond) * (1_000_000_000L / perSecond);
    Instant instant = Instant.ofEpochSecond(Math.floorDiv(since, perSecond), nanos);
    return type.isAdjustedToUTC()
        ? instant.toString()
        : LocalDateTime.ofInstant(instant, ZoneOffset.UTC).toString();
  }

  private static BigInteger unscaled(Group row, int field, int index, PrimitiveType type) {
    return switch (type.getPrimitiveTypeName()) {
      case INT32 -> BigInteger.valueOf(row.getInteger(field, index));
      case INT64 -> BigInteger.valueOf(row.getLong(field, index));
      default -> new BigInteger(row.getBinary(field, index).getBytes());
    };
  }

  private static Instant int96(java.nio.ByteBuffer bytes) {
    java.nio.ByteBuffer little = bytes.order(java.nio.ByteOrder.LITTLE_ENDIAN);
    long nanos = little.getLong(little.position());
    int day = little.getInt(little.position() + INT96_NANOS);
    return Instant.EPOCH.plus(java.time.Duration.ofDays(day - JULIAN_EPOCH)).plusNanos(nanos);
  }
}

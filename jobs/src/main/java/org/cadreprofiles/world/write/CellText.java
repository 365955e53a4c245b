package org.cadreprofiles.world.write;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cadreprofiles.world.calendar.WorldCalendar;

/** Writes cells as the text of one export style. */
final class CellText {
  private static final ObjectMapper JSON = JsonMapper.builder().build();

  private final ExportStyle style;
  private final DateTimeFormatter dates;
  private final DateTimeFormatter timestamps;

  CellText(ExportStyle style) {
    this.style = style;
    this.dates =
        style.datePattern().isEmpty()
            ? DateTimeFormatter.ISO_LOCAL_DATE
            : DateTimeFormatter.ofPattern(style.datePattern());
    this.timestamps =
        style.timestampPattern().isEmpty()
            ? DateTimeFormatter.ISO_OFFSET_DATE_TIME
            : DateTimeFormatter.ofPattern(style.timestampPattern());
  }

  /** Returns the text of a cell, null when it is empty. */
  String of(Column column, Object cell) {
    if (cell == null) {
      return null;
    }
    Map<String, String> values = style.values().get(column.name());
    String text = plain(cell);
    return values == null ? text : values.getOrDefault(text, text);
  }

  private String plain(Object cell) {
    if (cell instanceof RawCell raw) {
      return raw.text();
    }
    if (cell instanceof LocalDate day) {
      return dates.format(day);
    }
    if (cell instanceof Instant instant) {
      return timestamp(instant);
    }
    if (cell instanceof Double number) {
      return BigDecimal.valueOf(number).toPlainString();
    }
    if (cell instanceof List<?> list && list.stream().allMatch(String.class::isInstance)) {
      return String.join(style.listSeparator(), list.stream().map(String.class::cast).toList());
    }
    return cell instanceof Map || cell instanceof List ? json(nested(cell)) : cell.toString();
  }

  private String timestamp(Instant instant) {
    OffsetDateTime time = instant.atZone(WorldCalendar.ZONE).toOffsetDateTime();
    return timestamps.format(
        style.timestampPattern().isEmpty()
            ? time.withOffsetSameInstant(ZoneOffset.ofHours(8))
            : time);
  }

  /** Turns dates inside nested cells into text. */
  Object nested(Object cell) {
    if (cell instanceof Map<?, ?> map) {
      Map<String, Object> out = new LinkedHashMap<>();
      map.forEach((name, value) -> out.put((String) name, nested(value)));
      return out;
    }
    if (cell instanceof List<?> list) {
      return list.stream().map(this::nested).toList();
    }
    return cell instanceof LocalDate || cell instanceof Instant ? plain(cell) : cell;
  }

  private static String json(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Cannot write a nested cell as JSON", e);
    }
  }
}

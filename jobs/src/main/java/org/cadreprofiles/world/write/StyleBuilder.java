package org.cadreprofiles.world.write;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.cadreprofiles.world.write.ExportStyle.ByteOrderMark;

/** Puts an export style together, column by column in the order of the export. */
final class StyleBuilder {
  private final String folder;
  private final String sourceSystem;
  private final FileKind kind;
  private final Map<String, String> headers = new LinkedHashMap<>();
  private final Map<String, String> renamed = new HashMap<>();
  private final Map<String, Map<String, String>> values = new HashMap<>();
  private final Map<String, String> extras = new LinkedHashMap<>();
  private String last = "";

  StyleBuilder(String folder, String sourceSystem, FileKind kind) {
    this.folder = folder;
    this.sourceSystem = sourceSystem;
    this.kind = kind;
  }

  /** Exports a column under this name. */
  StyleBuilder column(String canonical, String exported) {
    headers.put(canonical, exported);
    last = canonical;
    return this;
  }

  /** Gives the column just named another name from the second half of the year on. */
  StyleBuilder renamed(String exported) {
    renamed.put(last, exported);
    return this;
  }

  /** Lets the column just named show other values: canonical, exported, canonical, ... */
  StyleBuilder values(String... pairs) {
    Map<String, String> map = new HashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      map.put(pairs[i], pairs[i + 1]);
    }
    values.put(last, map);
    return this;
  }

  /** Adds a column that no contract knows. */
  StyleBuilder extra(String header, String content) {
    extras.put(header, content);
    return this;
  }

  /** Old office software: GB18030, CR LF, dates such as 2025/3/7. */
  ExportStyle gb18030() {
    return build(
        Charset.forName("GB18030"), ByteOrderMark.ABSENT, "\r\n", "yyyy/M/d", "yyyy/M/d H:mm:ss");
  }

  /** UTF-8, dates such as 20250307. */
  ExportStyle compactDates(ByteOrderMark mark) {
    return build(StandardCharsets.UTF_8, mark, "\n", "yyyyMMdd", "yyyyMMddHHmmss");
  }

  private ExportStyle build(
      Charset charset, ByteOrderMark mark, String lineEnd, String dates, String timestamps) {
    return new ExportStyle(
        folder,
        sourceSystem,
        kind,
        charset,
        mark,
        lineEnd,
        dates,
        timestamps,
        "、",
        headers,
        renamed,
        values,
        extras);
  }
}

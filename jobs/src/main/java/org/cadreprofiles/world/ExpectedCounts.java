package org.cadreprofiles.world;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.cadreprofiles.world.dirt.Tally;
import org.cadreprofiles.world.write.FileSink;

/** What a faithful reader should count per feed and source system: truth/expected.json. */
final class ExpectedCounts {
  private final Map<String, Map<String, Tally>> byFeed = new TreeMap<>();

  /** Adds what one writer of a feed counted. */
  void add(String table, Map<String, Tally> tallies) {
    String feed = table.substring(table.indexOf('.') + 1);
    Map<String, Tally> known = byFeed.computeIfAbsent(feed, name -> new TreeMap<>());
    tallies.forEach(
        (system, tally) -> known.computeIfAbsent(system, name -> new Tally()).add(tally));
  }

  void write(Path file) throws IOException {
    Map<String, Object> feeds = new LinkedHashMap<>();
    byFeed.forEach(
        (feed, systems) -> {
          Tally sum = new Tally();
          Map<String, Object> bySystem = new LinkedHashMap<>();
          systems.forEach(
              (system, tally) -> {
                sum.add(tally);
                bySystem.put(system, counts(tally));
              });
          Map<String, Object> all = counts(sum);
          all.put("source_systems", bySystem);
          feeds.put(feed, all);
        });
    JsonMapper json = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    try (OutputStream out = FileSink.open(file)) {
      json.writeValue(out, feeds);
    }
  }

  private static Map<String, Object> counts(Tally tally) {
    Map<String, Object> counts = new LinkedHashMap<>();
    counts.put("rows", tally.rows());
    counts.put("accepted", tally.accepted());
    counts.put("broken", tally.broken());
    counts.put("conflicts", tally.conflicts());
    counts.put("duplicates", tally.duplicates());
    counts.put("superseded", tally.superseded());
    return counts;
  }
}

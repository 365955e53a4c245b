package org.cadreprofiles.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.parquet.example.data.Group;
import org.cadreprofiles.table.BrowseEvent;
import org.cadreprofiles.world.browse.AttackFamily;
import org.cadreprofiles.world.calendar.WorldCalendar;
import org.junit.jupiter.api.Test;

class BrowseTruthTest {
  private static Map<String, Group> accepted;

  @Test
  void organicFakeAndBenignMakeUpTheLogOfEachPageAndDay() throws IOException {
    Map<String, Integer> log = new HashMap<>();
    events().values().forEach(event -> log.merge(pageDay(event), 1, Integer::sum));
    Map<String, Integer> truth = new HashMap<>();
    for (String[] cells : TinyWorld.truth("organic.csv")) {
      if (!cells[2].isEmpty()) {
        String key = String.join("/", cells[0], cells[1], cells[2], cells[3]);
        truth.merge(key, Integer.valueOf(cells[4]), Integer::sum);
      }
    }
    for (String file : List.of("fake_events.csv", "benign_events.csv")) {
      for (String[] cells : TinyWorld.truth(file)) {
        assertThat(events()).containsKey(cells[0]);
        truth.merge(pageDay(events().get(cells[0])), 1, Integer::sum);
      }
    }
    assertThat(truth).isEqualTo(log);
  }

  @Test
  void everyFamilyOccursAndItsEventsAreCounted() throws IOException {
    Map<String, Long> byFamily =
        TinyWorld.truth("fake_events.csv").stream()
            .collect(Collectors.groupingBy(cells -> cells[1], Collectors.counting()));
    Map<String, Long> told = new HashMap<>();
    for (String[] cells : TinyWorld.truth("attacks.csv")) {
      told.merge(cells[4], Long.valueOf(cells[6]), Long::sum);
    }
    for (AttackFamily family : AttackFamily.values()) {
      assertThat(told).containsKey(family.word());
      if (family != AttackFamily.TYPED_IN) {
        assertThat(byFamily.get(family.word()))
            .as(family.word())
            .isEqualTo(told.get(family.word()));
      }
    }
  }

  @Test
  void oneCaseInTwelveIsBrushed() throws IOException {
    Set<String> cases = new HashSet<>();
    for (String[] cells : TinyWorld.truth("organic.csv")) {
      int quarter = (Integer.parseInt(cells[3].substring(5, 7)) + 2) / 3;
      cases.add(cells[0] + cells[1] + quarter);
    }
    int attacks = TinyWorld.truth("attacks.csv").size();
    assertThat(attacks / (double) cases.size()).isCloseTo(0.08, within(0.015));
  }

  @Test
  void filesAreInTheOrderOfTimeButForWhatCameLate() throws IOException {
    for (Path file : eventFiles()) {
      if (!file.toString().contains("late")) {
        long before = Long.MIN_VALUE;
        for (Group row : TinyWorld.parquet(file)) {
          long at = row.getLong(BrowseEvent.VIEWED_AT, 0);
          assertThat(at).isGreaterThanOrEqualTo(before);
          before = at;
        }
      }
    }
  }

  @Test
  void visitorsComeBackAndAFewMakeManyViews() throws IOException {
    Map<String, Long> views =
        events().values().stream()
            .collect(
                Collectors.groupingBy(
                    event -> TinyWorld.text(event, BrowseEvent.VISITOR_TOKEN),
                    Collectors.counting()));
    List<Long> sorted = views.values().stream().sorted((a, b) -> Long.compare(b, a)).toList();
    long all = sorted.stream().mapToLong(Long::longValue).sum();
    long top = sorted.stream().limit(sorted.size() / 10).mapToLong(Long::longValue).sum();
    assertThat(top / (double) all).isBetween(0.3, 0.8);
  }

  @Test
  void claimsWithoutALogHaveTheirTruthToo() throws IOException {
    assertThat(TinyWorld.truth("organic.csv"))
        .anyMatch(cells -> cells[0].equals("bulletin") && cells[2].isEmpty());
    assertThat(TinyWorld.truth("typed_in.csv")).isNotEmpty().allMatch(c -> !c[3].startsWith("-"));
  }

  @Test
  void everyConfounderIsLabelled() throws IOException {
    assertThat(TinyWorld.truth("confounders.csv"))
        .extracting(cells -> cells[5])
        .contains(
            "news_flash_crowd",
            "qr_campaign",
            "holiday",
            "office_address",
            "kiosk",
            "declared_crawler",
            "undeclared_crawler",
            "uptime_monitor",
            "school_homework",
            "app_push",
            "outage_backlog",
            "population_correction",
            "launch_near_deadline");
  }

  /** Returns the log as a faithful reader has it: broken rows and second deliveries left out. */
  private static synchronized Map<String, Group> events() throws IOException {
    if (accepted == null) {
      accepted = new HashMap<>();
      for (Path file : eventFiles()) {
        for (Group row : TinyWorld.parquet(file)) {
          String id = TinyWorld.text(row, BrowseEvent.EVENT_ID);
          if (!id.endsWith("x")) {
            accepted.put(id, row);
          }
        }
      }
    }
    return accepted;
  }

  private static List<Path> eventFiles() throws IOException {
    return TinyWorld.files(TinyWorld.folder().resolve("landing/browse_event"));
  }

  private static String pageDay(Group event) {
    long micros = event.getLong(BrowseEvent.VIEWED_AT, 0);
    Instant at = Instant.ofEpochSecond(micros / 1_000_000);
    return String.join(
        "/",
        TinyWorld.text(event, BrowseEvent.PLATFORM),
        TinyWorld.text(event, BrowseEvent.UNIT_ID),
        TinyWorld.text(event, BrowseEvent.PAGE_ID),
        at.atZone(WorldCalendar.ZONE).toLocalDate().toString());
  }
}

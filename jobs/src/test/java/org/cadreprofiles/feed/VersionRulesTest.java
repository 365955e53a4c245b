package org.cadreprofiles.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Which version stays: cases in words, and the same result however histories are cut into runs. */
class VersionRulesTest {

  /** Versions as {@code record[>corrects] key content time}, states in the same order. */
  static Stream<Arguments> cases() {
    return Stream.of(
        row("one record stays", "R1 k a 1", "CURRENT"),
        row("sent twice: the first stays", "R1 k a 1, R1 k a 2", "CURRENT REPEATED"),
        row("sent twice, the first arrives late", "R1 k a 2, R1 k a 1", "REPEATED CURRENT"),
        row("same content, other id: first stays", "R2 k a 2, R1 k a 1", "ALIAS CURRENT"),
        row("other content, same id: first stays", "R1 k a 1, R1 k b 2", "CURRENT CONFLICT"),
        row("... also when it arrives last", "R1 k b 2, R1 k a 1", "CONFLICT CURRENT"),
        row("... a tie goes by content", "R1 k b 1, R1 k a 1", "CONFLICT CURRENT"),
        row(
            "three contents of one id",
            "R1 k a 1, R1 k b 2, R1 k c 3",
            "CURRENT CONFLICT CONFLICT"),
        row("a correction replaces", "R1 k a 1, R2>R1 k b 2", "CORRECTED CURRENT"),
        row("... though it was reported before", "R1 k a 2, R2>R1 k b 1", "CORRECTED CURRENT"),
        row("... though the key changes", "R1 k a 1, R2>R1 m b 2", "CORRECTED CURRENT"),
        row("a record corrects itself", "R1 k a 1, R1>R1 k b 2", "CORRECTED CURRENT"),
        row(
            "... twice: the last stays",
            "R1 k a 1, R1>R1 k b 2, R1>R1 k c 3",
            "CORRECTED CORRECTED CURRENT"),
        row("... with the same content", "R1 k a 1, R1>R1 k a 2", "CURRENT ALIAS"),
        row(
            "a chain of corrections",
            "R1 k a 1, R2>R1 k b 2, R3>R2 k c 3",
            "CORRECTED CORRECTED CURRENT"),
        row(
            "a chain on one day",
            "R1 k a 1, R2>R1 k c 1, R3>R2 k b 1",
            "CORRECTED CORRECTED CURRENT"),
        row(
            "two corrections of one record",
            "R1 k a 1, R2>R1 k b 2, R3>R1 k c 3",
            "CORRECTED CORRECTED CURRENT"),
        row(
            "... with other keys",
            "R1 k a 1, R2>R1 l b 3, R3>R1 m c 2",
            "CORRECTED CURRENT CORRECTED"),
        row("a correction of nothing", "R2>R9 k a 1", "CURRENT"),
        row(
            "two correct each other: the last stays",
            "R1>R2 k a 1, R2>R1 k b 2",
            "CORRECTED CURRENT"),
        row(
            "three in a circle: the last stays",
            "R1>R2 k a 1, R2>R3 l b 3, R3>R1 m c 2",
            "CORRECTED CURRENT CORRECTED"),
        row(
            "corrected back to the first content",
            "R1 k a 1, R2>R1 k b 2, R3>R2 k a 3",
            "CURRENT CORRECTED ALIAS"),
        row(
            "a correction of a duplicate counts",
            "R1 k a 1, R2 k a 2, R3>R2 m b 3",
            "CORRECTED ALIAS CURRENT"),
        row("newer version of a key", "R1 k a 1, R2 k b 2", "NEWER_VERSION CURRENT"),
        row("... a tie goes by content", "R1 k b 1, R2 k a 1", "CURRENT NEWER_VERSION"),
        row(
            "a key returns to its first content",
            "R1 k a 1, R2 k b 2, R3 k a 3",
            "CURRENT NEWER_VERSION ALIAS"),
        row(
            "a conflict takes no key from others",
            "R1 k a 1, R1 k b 5, R2 k c 3",
            "NEWER_VERSION CONFLICT CURRENT"),
        row(
            "a conflict corrects nothing",
            "R1 k a 1, R1>R2 m b 5, R2 n c 3",
            "CURRENT CONFLICT CURRENT"),
        row(
            "a conflict that another record confirms",
            "R1 k a 1, R1 m b 2, R2 m b 3",
            "CURRENT ALIAS CURRENT"),
        row(
            "what was corrected away takes no key",
            "R1 k a 1, R2 k b 2, R3>R2 m c 3",
            "CURRENT CORRECTED CURRENT"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void whatBecomesOfVersions(String words, List<Version> versions, List<Version.State> expected) {
    assertThat(VersionRules.states(versions)).isEqualTo(expected);
  }

  @Test
  void histories() {
    for (int seed = 0; seed < 20_000; seed++) {
      Random random = new Random(seed);
      List<Version> history = history(random);
      Map<Version, Version.State> whole = states(history);
      Map<Version, Version.State> cut = inRuns(history, random);
      for (Version version : history) {
        assertThat(stored(cut.get(version)))
            .as("seed %d, version %s of %s", seed, version, history)
            .isEqualTo(stored(whole.get(version)));
      }
      assertThat(counts(cut)).as("seed %d", seed).isEqualTo(counts(whole));
      checkPromises(history, whole, seed);
    }
  }

  @Test
  void longChainsNeedNoRecursion() {
    List<Version> chain = new ArrayList<>();
    for (int i = 0; i < 50_000; i++) {
      chain.add(new Version("R" + i, "R" + (i - 1), 1, i, i, "f", i + 1));
    }
    List<Version.State> states = VersionRules.states(chain);
    assertThat(states.get(49_999)).isEqualTo(Version.State.CURRENT);
    assertThat(states.subList(0, 49_999)).containsOnly(Version.State.CORRECTED);
  }

  private static void checkPromises(
      List<Version> history, Map<Version, Version.State> states, int seed) {
    List<Version> current =
        history.stream().filter(v -> states.get(v) == Version.State.CURRENT).toList();
    assertThat(current).as("seed %d: some stay", seed).isNotEmpty();
    assertThat(current.stream().map(Version::naturalKey))
        .as("seed %d: one version a key", seed)
        .doesNotHaveDuplicates();
    assertThat(current.stream().map(Version::said)).doesNotHaveDuplicates();
  }

  // Each run knows what stands, what was set aside, and what is new.
  private static Map<Version, Version.State> inRuns(List<Version> history, Random random) {
    List<Version> shuffled = new ArrayList<>(history);
    Collections.shuffle(shuffled, random);
    Map<Version, Version.State> known = new HashMap<>();
    int from = 0;
    while (from < shuffled.size()) {
      int to = Math.min(shuffled.size(), from + 1 + random.nextInt(shuffled.size()));
      List<Version> seen = new ArrayList<>();
      known.forEach(
          (version, state) -> {
            if (state != Version.State.REPEATED) {
              seen.add(version);
            }
          });
      seen.addAll(shuffled.subList(from, to));
      Collections.shuffle(seen, random);
      known.putAll(states(seen));
      from = to;
    }
    return known;
  }

  private static List<Version> history(Random random) {
    int size = 1 + random.nextInt(9);
    int ids = 1 + random.nextInt(4);
    List<Version> history = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      String corrects = random.nextInt(3) == 0 ? "R" + random.nextInt(ids + 1) : null;
      int key = random.nextInt(3);
      history.add(
          new Version(
              "R" + random.nextInt(ids),
              corrects,
              key,
              10 * key + random.nextInt(3),
              random.nextInt(4),
              "f" + random.nextInt(2),
              i + 1));
    }
    return history;
  }

  private static Map<Version, Version.State> states(List<Version> versions) {
    List<Version.State> states = VersionRules.states(versions);
    Map<Version, Version.State> byVersion = new HashMap<>();
    IntStream.range(0, versions.size()).forEach(i -> byVersion.put(versions.get(i), states.get(i)));
    return byVersion;
  }

  private static Map<Version.State, Integer> counts(Map<Version, Version.State> states) {
    Map<Version.State, Integer> counts = new EnumMap<>(Version.State.class);
    states.values().forEach(state -> counts.merge(stored(state), 1, Integer::sum));
    return counts;
  }

  private static Version.State stored(Version.State state) {
    return state == Version.State.ALIAS ? Version.State.REPEATED : state;
  }

  private static Arguments row(String words, String versions, String states) {
    List<Version> read = new ArrayList<>();
    for (String text : versions.split(", ")) {
      String[] part = text.split(" ");
      String[] ids = part[0].split(">");
      long key = part[1].charAt(0);
      read.add(
          new Version(
              ids[0],
              ids.length > 1 ? ids[1] : null,
              key,
              key * 1000 + part[2].charAt(0),
              Long.parseLong(part[3]),
              "f",
              read.size() + 1));
    }
    List<Version.State> expected =
        Arrays.stream(states.split(" ")).map(Version.State::valueOf).toList();
    return Arguments.of(words, read, expected);
  }
}

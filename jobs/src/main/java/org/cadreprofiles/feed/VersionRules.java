package org.cadreprofiles.feed;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Decides what becomes of all versions of one feed and source system, by what they say and never by
 * the order in which they came.
 *
 * <p>In this order:
 *
 * <ol>
 *   <li>Natural key and content that were reported before are held once, as first reported.
 *   <li>Another content under a record id that has one, without correcting it, is in conflict: the
 *       first reported stays, the other says nothing from here on.
 *   <li>What a version names in {@code corrects} is replaced, with all record ids of the same
 *       content; of several corrections of one record the last reported stays, and of versions that
 *       correct each other in a circle the last correction.
 *   <li>Of the contents left under one natural key the last reported stays.
 * </ol>
 *
 * <p>Ties of time are broken by the content's hash.
 */
final class VersionRules {
  private static final Comparator<Content> LAST_SAID =
      Comparator.comparing(Content::lastSaid, Version.TIME_THEN_CONTENT);

  private final List<Version> versions;
  private final Version.State[] states;
  private final Map<Version.Said, Content> contents = new LinkedHashMap<>();

  private VersionRules(List<Version> versions) {
    this.versions = versions;
    this.states = new Version.State[versions.size()];
  }

  /** The state of each version, in the order of the versions. */
  static List<Version.State> states(List<Version> versions) {
    VersionRules rules = new VersionRules(versions);
    rules.setRepeatsAside();
    rules.voidConflicts();
    rules.applyCorrections();
    rules.keepLastOfEachKey();
    rules.settle();
    return List.of(rules.states);
  }

  // The first report of each statement speaks for it.
  private void setRepeatsAside() {
    Map<Version.Statement, Integer> first = new HashMap<>();
    for (int i = 0; i < versions.size(); i++) {
      Integer known = first.putIfAbsent(versions.get(i).statement(), i);
      if (known != null) {
        boolean earlier = Version.FIRST_REPORTED.compare(versions.get(i), versions.get(known)) < 0;
        states[earlier ? known : i] = Version.State.REPEATED;
        first.put(versions.get(i).statement(), earlier ? i : known);
      }
    }
    for (int i = 0; i < versions.size(); i++) {
      if (states[i] == null) {
        contents.computeIfAbsent(versions.get(i).said(), said -> new Content()).statements.add(i);
      }
    }
  }

  private void voidConflicts() {
    Map<String, Version> firstOfRecord = new HashMap<>();
    each(
        (content, version) -> {
          if (!version.correctsItself()) {
            firstOfRecord.merge(
                version.recordId(),
                version,
                (a, b) -> Version.TIME_THEN_CONTENT.compare(a, b) <= 0 ? a : b);
          }
        });
    each(
        (content, version) -> {
          Version first = firstOfRecord.get(version.recordId());
          if (version.correctsItself() || first.said().equals(version.said())) {
            content.valid.add(version);
          }
        });
  }

  private void applyCorrections() {
    Map<String, Set<Content>> byRecord = new HashMap<>();
    Map<String, List<Content>> byTarget = new HashMap<>();
    for (Content content : contents.values()) {
      for (Version version : content.valid) {
        byRecord.computeIfAbsent(version.recordId(), id -> new HashSet<>()).add(content);
        if (version.corrects() != null) {
          byTarget.computeIfAbsent(version.corrects(), id -> new ArrayList<>()).add(content);
        }
      }
    }
    byTarget.forEach(
        (record, correcting) -> {
          Content last = null;
          for (Content content : correcting) {
            content.replaces(byRecord.getOrDefault(record, Set.of()));
            last = last == null || later(content, last, record) ? content : last;
          }
          last.replaces(correcting);
        });
    Circles.of(contents.values()).forEach(VersionRules::keepLastCorrection);
    contents.values().forEach(c -> c.replaced.forEach(other -> other.corrected = true));
  }

  private static boolean later(Content a, Content b, String record) {
    return Version.TIME_THEN_CONTENT.compare(a.correctionOf(record), b.correctionOf(record)) > 0;
  }

  // Within a circle nobody replaces the one that spoke last, and it replaces all others.
  private static void keepLastCorrection(List<Content> circle) {
    Content last =
        circle.stream()
            .max(Comparator.comparing(Content::lastCorrection, Version.TIME_THEN_CONTENT))
            .orElseThrow();
    for (Content content : circle) {
      content.replaced.remove(last);
    }
    last.replaces(circle);
  }

  private void keepLastOfEachKey() {
    Map<Long, Content> last = new HashMap<>();
    contents.forEach(
        (said, content) -> {
          if (content.stands()) {
            last.merge(said.naturalKey(), content, (a, b) -> LAST_SAID.compare(a, b) >= 0 ? a : b);
          }
        });
    contents.forEach(
        (said, content) ->
            content.newerVersion = content.stands() && last.get(said.naturalKey()) != content);
  }

  private void settle() {
    for (Content content : contents.values()) {
      boolean conflict = content.valid.isEmpty();
      int head =
          content.statements.stream()
              .filter(i -> conflict || content.valid.contains(versions.get(i)))
              .min(Comparator.comparing(versions::get, Version.FIRST_REPORTED))
              .orElseThrow();
      content.statements.forEach(i -> states[i] = Version.State.ALIAS);
      states[head] = content.state();
    }
  }

  private interface Visit {
    void at(Content content, Version version);
  }

  private void each(Visit visit) {
    for (Content content : contents.values()) {
      content.statements.forEach(i -> visit.at(content, versions.get(i)));
    }
  }

  /** Everything that was said about one natural key with one content. */
  static final class Content {
    private final List<Integer> statements = new ArrayList<>();
    private final List<Version> valid = new ArrayList<>();
    private final Set<Content> replaced = new HashSet<>();
    private boolean corrected;
    private boolean newerVersion;

    /** The contents that this one's corrections replace. */
    Set<Content> replaced() {
      return replaced;
    }

    private void replaces(Iterable<Content> others) {
      for (Content other : others) {
        if (other != this) {
          replaced.add(other);
        }
      }
    }

    private boolean stands() {
      return !valid.isEmpty() && !corrected;
    }

    private Version lastSaid() {
      return valid.stream().max(Version.TIME_THEN_CONTENT).orElseThrow();
    }

    private Version correctionOf(String record) {
      return valid.stream()
          .filter(version -> record.equals(version.corrects()))
          .max(Version.TIME_THEN_CONTENT)
          .orElseThrow();
    }

    private Version lastCorrection() {
      return valid.stream()
          .filter(version -> version.corrects() != null)
          .max(Version.TIME_THEN_CONTENT)
          .orElseThrow();
    }

    private Version.State state() {
      if (valid.isEmpty()) {
        return Version.State.CONFLICT;
      }
      if (corrected) {
        return Version.State.CORRECTED;
      }
      return newerVersion ? Version.State.NEWER_VERSION : Version.State.CURRENT;
    }
  }
}

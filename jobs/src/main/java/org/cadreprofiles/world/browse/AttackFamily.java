package org.cadreprofiles.world.browse;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Ways to brush a count. */
public enum AttackFamily {
  /** A script on a few clients, thousands of views in an hour. */
  SCRIPT_BURST,
  /** One view every so many seconds, exactly. */
  FIXED_INTERVAL,
  /** Each view from another address with another token. */
  PROXY_POOL,
  /** A little more every day and night. */
  SLOW_DRIP,
  /** Paid people with phones, in shifts. */
  CLICK_FARM,
  /** The unit's own staff reloading its pages. */
  STAFF_SELF_CLICKS,
  /** Two units viewing each other's pages. */
  MUTUAL_SWAPS,
  /** Sessions of real visitors played again with other tokens and shaken times. */
  REPLAY_JITTER,
  /** Kept below every usual limit per visitor. */
  THRESHOLD_AWARE,
  /** No views at all: the claim is typed in. */
  TYPED_IN,
  /** Views in the last five workdays of the quarter. */
  DEADLINE_TOPUP;

  /**
   * Returns the families of these words, all of them where there is none.
   *
   * @throws IllegalArgumentException when a word names no family; the message lists the families
   */
  public static Set<AttackFamily> named(Collection<String> words) {
    List<String> known = Arrays.stream(values()).map(AttackFamily::word).toList();
    for (String word : words) {
      if (!known.contains(word)) {
        throw new IllegalArgumentException(
            "There is no family " + word + ". Choose of " + String.join(", ", known) + ".");
      }
    }
    return Arrays.stream(values())
        .filter(family -> words.isEmpty() || words.contains(family.word()))
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(AttackFamily.class)));
  }

  /** Returns the word of the truth folder. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}

package org.cadreprofiles.world.browse;

import java.util.Locale;

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

  /** Returns the word of the truth folder. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}

package org.cadreprofiles.world.browse;

import java.util.Arrays;
import org.cadreprofiles.world.chance.Mix;

/** The events of one local day in columns, each with its label. Reused from day to day. */
final class DayEvents {
  static final int DAY_MILLIS = 86_400_000;

  int[] site = new int[1 << 12];
  byte[] page = new byte[1 << 12];
  int[] millis = new int[1 << 12];
  long[] token = new long[1 << 12];
  long[] prefix = new long[1 << 12];
  long[] session = new long[1 << 12];
  byte[] agent = new byte[1 << 12];
  byte[] referrer = new byte[1 << 12];
  int[] dwellTenths = new int[1 << 12];
  boolean[] loggedIn = new boolean[1 << 12];
  boolean[] transaction = new boolean[1 << 12];
  byte[] label = new byte[1 << 12];
  private int size;

  int size() {
    return size;
  }

  void clear() {
    size = 0;
  }

  /**
   * Adds a view; one outside the day is left out and not counted.
   *
   * @param dwell seconds on the page
   */
  void add(
      Site where,
      int pageNumber,
      int at,
      Client who,
      long sessionToken,
      int from,
      double dwell,
      int what) {
    if (at < 0 || at >= DAY_MILLIS) {
      return;
    }
    if (size == site.length) {
      grow();
    }
    site[size] = where.number();
    page[size] = (byte) pageNumber;
    millis[size] = at;
    token[size] = who.token();
    prefix[size] = who.prefix();
    session[size] = sessionToken;
    agent[size] = (byte) who.agent();
    referrer[size] = (byte) from;
    dwellTenths[size] = (int) Math.min(72_000, Math.round(dwell * 10));
    loggedIn[size] = who.loggedIn();
    transaction[size] = false;
    label[size] = (byte) what;
    size++;
  }

  /** Lets the view added last end in a transaction. */
  void transact() {
    if (size > 0) {
      transaction[size - 1] = true;
    }
  }

  /** Returns places in order of time, then of addition. */
  int[] inOrder() {
    long[] keys = new long[size];
    for (int i = 0; i < size; i++) {
      keys[i] = (long) millis[i] << 32 | i;
    }
    Arrays.sort(keys);
    int[] places = new int[size];
    for (int i = 0; i < size; i++) {
      places[i] = (int) keys[i];
    }
    return places;
  }

  /** Returns a session token nobody else has. */
  static long session(Client who, long day, int at) {
    return Mix.of(who.token(), day * DAY_MILLIS + at);
  }

  private void grow() {
    int next = site.length * 2;
    site = Arrays.copyOf(site, next);
    page = Arrays.copyOf(page, next);
    millis = Arrays.copyOf(millis, next);
    token = Arrays.copyOf(token, next);
    prefix = Arrays.copyOf(prefix, next);
    session = Arrays.copyOf(session, next);
    agent = Arrays.copyOf(agent, next);
    referrer = Arrays.copyOf(referrer, next);
    dwellTenths = Arrays.copyOf(dwellTenths, next);
    loggedIn = Arrays.copyOf(loggedIn, next);
    transaction = Arrays.copyOf(transaction, next);
    label = Arrays.copyOf(label, next);
  }
}

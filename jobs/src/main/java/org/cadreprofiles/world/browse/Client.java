package org.cadreprofiles.world.browse;

import java.util.List;
import org.cadreprofiles.world.chance.Mix;

/**
 * Who or what views: a token with an address and a browser.
 *
 * @param token as the platform hashes it
 * @param prefix address prefix, hashed
 * @param agent place in {@link #AGENTS}
 * @param loggedIn whether signed in
 */
record Client(long token, long prefix, int agent, boolean loggedIn) {
  static final List<String> AGENTS =
      List.of(
          "wechat",
          "mobile",
          "desktop",
          "tablet",
          "kiosk",
          "crawler",
          "monitor",
          "headless",
          "other");
  static final List<String> REFERRERS = List.of("search", "link", "direct", "app", "qr", "none");

  /** Address prefixes of the mobile networks, which everybody on the road shares. */
  private static final int CARRIER_PREFIXES = 160;

  /** Visitors behind one prefix of a neighbourhood. */
  private static final int NEIGHBOURS = 40;

  /** Returns the place of a class of browsers. */
  static int agent(String name) {
    return AGENTS.indexOf(name);
  }

  /** Returns the place of a kind of referrer. */
  static int referrer(String name) {
    return REFERRERS.indexOf(name);
  }

  /** Returns an ordinary visitor of a site; the same number is the same person on every day. */
  static Client resident(long seed, Site site, int number) {
    long token = Mix.hash(seed, site.platform().code(), site.unitSerial(), number);
    int agent = agentOf(site.platform(), Mix.unit(Mix.of(token, 1)));
    boolean onTheRoad = agent != agent("desktop") && Mix.unit(Mix.of(token, 2)) < 0.6;
    return new Client(
        token,
        onTheRoad
            ? carrier(seed, token)
            : Mix.hash(seed, "prefix", site.unitSerial(), neighbourhood(site, token)),
        agent,
        Mix.unit(Mix.of(token, 3)) < 0.3);
  }

  /** Returns somebody who comes once, from anywhere, with the browsers of the road. */
  static Client passerBy(long seed, long token) {
    double at = Mix.unit(Mix.of(token, 1));
    int agent = agent(at < 0.45 ? "wechat" : at < 0.85 ? "mobile" : "desktop");
    return new Client(token, carrier(seed, token), agent, false);
  }

  /** Returns somebody at the office of a unit. */
  static Client atOffice(long seed, int unitSerial, String platform, int number) {
    long token = Mix.hash(seed, "office " + platform, unitSerial, number);
    return new Client(
        token, officePrefix(seed, unitSerial), agent("desktop"), Mix.unit(Mix.of(token, 3)) < 0.5);
  }

  static long officePrefix(long seed, int unitSerial) {
    return Mix.hash(seed, "office prefix", unitSerial);
  }

  private static long carrier(long seed, long token) {
    return Mix.hash(seed, "carrier", Math.floorMod(Mix.of(token, 4), (long) CARRIER_PREFIXES));
  }

  private static long neighbourhood(Site site, long token) {
    return Math.floorMod(Mix.of(token, 5), 1L + site.visitors() / NEIGHBOURS);
  }

  private static int agentOf(Platform platform, double at) {
    if (platform == Platform.APP) {
      return agent(at < 0.9 ? "mobile" : at < 0.97 ? "tablet" : "other");
    }
    if (at < 0.3) {
      return agent("wechat");
    }
    return agent(at < 0.62 ? "mobile" : at < 0.95 ? "desktop" : at < 0.98 ? "tablet" : "other");
  }
}

package org.cadreprofiles.world.browse;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import org.cadreprofiles.world.dirt.Tally;

/** What a month's writer counted. */
final class MonthResult {
  final YearMonth month;
  final long[] organic;
  final long[] fake;
  final long[] typedIn;
  private final Map<String, Tally> log = new HashMap<>();
  private Map<String, Tally> claims = Map.of();

  MonthResult(YearMonth month, int sites) {
    this.month = month;
    this.organic = new long[sites];
    this.fake = new long[sites];
    this.typedIn = new long[sites];
  }

  void add(DayEvents events) {
    for (int i = 0; i < events.size(); i++) {
      if (events.label[i] == Label.ORGANIC) {
        organic[events.site[i]]++;
      } else if (Label.isFake(events.label[i])) {
        fake[events.site[i]]++;
      }
    }
  }

  void tallied(Tally events, Map<String, Tally> claimTallies) {
    log.put("hub", events);
    claims = claimTallies;
  }

  /** Returns the tallies of browse_event. */
  Map<String, Tally> log() {
    return log;
  }

  /** Returns the tallies of browse_daily. */
  Map<String, Tally> claims() {
    return claims;
  }
}

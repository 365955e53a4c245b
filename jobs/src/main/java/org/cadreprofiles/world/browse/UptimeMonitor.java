package org.cadreprofiles.world.browse;

import java.time.LocalDate;
import org.cadreprofiles.world.chance.Dice;
import org.cadreprofiles.world.chance.Mix;

/** A monitor that asks for the first page at even distances, all day and night. */
record UptimeMonitor() implements Behaviour {
  @Override
  public String word() {
    return ConfounderKind.UPTIME_MONITOR.word();
  }

  @Override
  public void view(Episode episode, LocalDate day, int count, Scene scene) {
    Dice dice = scene.dice(episode, day);
    long token = Mix.hash(scene.seed(), "monitor", episode.site().number());
    Client who = new Client(token, Mix.of(token, 9), Client.agent("monitor"), false);
    int step = DayEvents.DAY_MILLIS / Math.max(1, count);
    double at = dice.between(0, 60_000);
    for (int i = 0; i < count; i++) {
      scene
          .out()
          .add(
              episode.site(),
              0,
              (int) at,
              who,
              DayEvents.session(who, day.toEpochDay(), 0),
              Client.referrer("none"),
              0,
              Label.UPTIME_MONITOR);
      at = (at + step) % DayEvents.DAY_MILLIS;
    }
  }
}

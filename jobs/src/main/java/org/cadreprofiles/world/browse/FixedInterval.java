package org.cadreprofiles.world.browse;

import java.time.LocalDate;
import java.util.List;
import org.cadreprofiles.world.calendar.Quarter;
import org.cadreprofiles.world.chance.Dice;
import org.cadreprofiles.world.chance.Mix;

/** Two browser tabs that reload one page every so many seconds, to the millisecond. */
record FixedInterval() implements Behaviour {
  @Override
  public String word() {
    return AttackFamily.FIXED_INTERVAL.word();
  }

  @Override
  public List<LocalDate> days(Quarter quarter, Dice dice) {
    int length = Math.min(dice.between(5, 40), 60);
    LocalDate first = quarter.first().plusDays(dice.between(3, 85 - length));
    return first.datesUntil(first.plusDays(length)).toList();
  }

  @Override
  public void view(Episode episode, LocalDate day, int count, Scene scene) {
    Dice dice = scene.dice(episode, day);
    int start = dice.between(0, 3_600_000);
    int step = Math.max(500, 60_000_000 / Math.max(1, count));
    for (int i = 0; i < count; i++) {
      long token = Mix.hash(scene.seed(), "interval", episode.number(), i % 2);
      long prefix = Mix.hash(scene.seed(), "interval prefix", episode.number());
      Client who = new Client(token, prefix, Client.agent("desktop"), false);
      int at = (int) ((start + (long) i * step) % DayEvents.DAY_MILLIS);
      scene
          .out()
          .add(
              episode.site(),
              episode.page(),
              at,
              who,
              DayEvents.session(who, day.toEpochDay(), 0),
              Client.referrer("direct"),
              1,
              Label.fake(AttackFamily.FIXED_INTERVAL));
    }
  }
}

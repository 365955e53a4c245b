package org.cadreprofiles.world.browse;

import java.time.LocalDate;
import java.util.List;
import org.cadreprofiles.world.calendar.Quarter;
import org.cadreprofiles.world.chance.Dice;
import org.cadreprofiles.world.chance.Mix;

/** A crawler that calls itself a browser; its interest is in the text, not in the count. */
record UndeclaredCrawler() implements Behaviour {
  @Override
  public String word() {
    return ConfounderKind.UNDECLARED_CRAWLER.word();
  }

  @Override
  public List<LocalDate> days(Quarter quarter, Dice dice) {
    int length = Math.min(dice.between(20, 40), 60);
    LocalDate first = quarter.first().plusDays(dice.between(3, 85 - length));
    return first.datesUntil(first.plusDays(length)).toList();
  }

  @Override
  public void view(Episode episode, LocalDate day, int count, Scene scene) {
    Dice dice = scene.dice(episode, day);
    long token = Mix.hash(scene.seed(), "silent crawler", episode.site().number());
    Client who = new Client(token, Mix.of(token, 9), Client.agent("desktop"), false);
    int pages = episode.site().pages().size();
    double at = dice.between(0, 20 * 3_600_000);
    for (int i = 0; i < count; i++) {
      scene
          .out()
          .add(
              episode.site(),
              i % pages,
              (int) at,
              who,
              DayEvents.session(who, day.toEpochDay(), 0),
              Client.referrer("link"),
              dice.between(0.0, 2.0),
              Label.UNDECLARED_CRAWLER);
      at = (at + 5_000 + dice.exponential(6_000)) % DayEvents.DAY_MILLIS;
    }
  }
}

package org.cadreprofiles.world.browse;

import java.time.LocalDate;
import org.cadreprofiles.world.chance.Dice;
import org.cadreprofiles.world.chance.Mix;

/** A search engine that says so, walking all pages at night. */
record DeclaredCrawler() implements Behaviour {
  @Override
  public String word() {
    return ConfounderKind.DECLARED_CRAWLER.word();
  }

  @Override
  public void view(Episode episode, LocalDate day, int count, Scene scene) {
    Dice dice = scene.dice(episode, day);
    long token = Mix.hash(scene.seed(), "crawler", episode.site().number());
    Client who = new Client(token, Mix.of(token, 9), Client.agent("crawler"), false);
    int pages = episode.site().pages().size();
    double at = dice.between(0, 5 * 3_600_000);
    for (int i = 0; i < count; i++) {
      scene
          .out()
          .add(
              episode.site(),
              i % pages,
              (int) at,
              who,
              DayEvents.session(who, day.toEpochDay(), 0),
              Client.referrer("none"),
              0,
              Label.DECLARED_CRAWLER);
      at = (at + dice.exponential(20_000)) % DayEvents.DAY_MILLIS;
    }
  }
}

package org.cadreprofiles.world.browse;

import java.time.LocalDate;
import org.cadreprofiles.world.chance.Dice;
import org.cadreprofiles.world.chance.Mix;

/** A handful of clients that add a little on every day and night of the quarter. */
record SlowDrip() implements Behaviour {
  @Override
  public String word() {
    return AttackFamily.SLOW_DRIP.word();
  }

  @Override
  public void view(Episode episode, LocalDate day, int count, Scene scene) {
    Dice dice = scene.dice(episode, day);
    int clients = 6 + (int) (episode.number() % 15);
    for (int i = 0; i < count; i++) {
      long token = Mix.hash(scene.seed(), "drip", episode.number(), dice.between(1, clients));
      Client who = new Client(token, Mix.of(token, 9), Client.agent("desktop"), false);
      int at = dice.between(0, DayEvents.DAY_MILLIS - 1);
      scene
          .out()
          .add(
              episode.site(),
              dice.pickCumulative(episode.site().cumulative()),
              at,
              who,
              DayEvents.session(who, day.toEpochDay(), at),
              Client.referrer("direct"),
              dice.logNormal(8, 0.6),
              Label.fake(AttackFamily.SLOW_DRIP));
    }
  }
}

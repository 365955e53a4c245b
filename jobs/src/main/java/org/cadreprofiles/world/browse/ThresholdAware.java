package org.cadreprofiles.world.browse;

import java.time.LocalDate;
import org.cadreprofiles.world.chance.Dice;
import org.cadreprofiles.world.chance.Mix;

/**
 * Kept below every usual limit: at most three views per visitor, people's hours and dwell times.
 */
record ThresholdAware() implements Behaviour {
  @Override
  public String word() {
    return AttackFamily.THRESHOLD_AWARE.word();
  }

  @Override
  public void view(Episode episode, LocalDate day, int count, Scene scene) {
    Dice dice = scene.dice(episode, day);
    int pool = 30 + episode.total() / 12;
    Client who = null;
    for (int i = 0; i < count; i++) {
      if (i % 3 == 0) {
        long token = Mix.hash(scene.seed(), "aware", episode.number(), dice.between(1, pool));
        who = Client.passerBy(scene.seed(), token);
      }
      int at = HourProfile.draw(day, dice);
      scene
          .out()
          .add(
              episode.site(),
              dice.pickCumulative(episode.site().cumulative()),
              at,
              who,
              DayEvents.session(who, day.toEpochDay(), i / 3),
              Client.referrer(dice.chance(0.5) ? "link" : "direct"),
              15 + dice.logNormal(10, 0.8),
              Label.fake(AttackFamily.THRESHOLD_AWARE));
    }
  }
}

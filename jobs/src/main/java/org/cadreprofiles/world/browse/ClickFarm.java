package org.cadreprofiles.world.browse;

import java.time.LocalDate;
import java.util.List;
import org.cadreprofiles.world.calendar.Quarter;
import org.cadreprofiles.world.chance.Dice;
import org.cadreprofiles.world.chance.Mix;

/** People paid per click: the same phones come together, ten minutes at a time, day after day. */
record ClickFarm() implements Behaviour {
  @Override
  public String word() {
    return AttackFamily.CLICK_FARM.word();
  }

  @Override
  public List<LocalDate> days(Quarter quarter, Dice dice) {
    int length = Math.min(dice.between(10, 55), 60);
    LocalDate first = quarter.first().plusDays(dice.between(3, 85 - length));
    return first.datesUntil(first.plusDays(length)).toList();
  }

  @Override
  public void view(Episode episode, LocalDate day, int count, Scene scene) {
    Dice dice = scene.dice(episode, day);
    int devices = 20 + (int) (episode.number() % 40);
    int bucket = 0;
    for (int i = 0; i < count; i++) {
      if (i % devices == 0) {
        bucket = dice.between(54, 125) * 600_000;
      }
      long token = Mix.hash(scene.seed(), "farm", episode.number(), i % devices);
      long prefix = Mix.hash(scene.seed(), "farm prefix", episode.number(), i % devices % 6);
      Client who = new Client(token, prefix, Client.agent("mobile"), false);
      scene
          .out()
          .add(
              episode.site(),
              i / devices % 2 == 0 ? episode.page() : 0,
              bucket + dice.between(0, 599_999),
              who,
              DayEvents.session(who, day.toEpochDay(), bucket),
              Client.referrer(dice.chance(0.6) ? "link" : "app"),
              dice.logNormal(5, 0.4),
              Label.fake(AttackFamily.CLICK_FARM));
    }
  }
}

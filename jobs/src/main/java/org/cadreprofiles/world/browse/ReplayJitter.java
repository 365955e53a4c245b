package org.cadreprofiles.world.browse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.cadreprofiles.world.calendar.Quarter;
import org.cadreprofiles.world.calendar.WorldCalendar;
import org.cadreprofiles.world.chance.Dice;
import org.cadreprofiles.world.chance.Mix;

/**
 * Sessions of real visitors recorded a week before and played again with other tokens, addresses
 * from a small pool and times shaken by half a minute.
 */
record ReplayJitter() implements Behaviour {
  @Override
  public String word() {
    return AttackFamily.REPLAY_JITTER.word();
  }

  @Override
  public List<LocalDate> days(Quarter quarter, Dice dice) {
    List<LocalDate> all = new ArrayList<>(Behaviour.super.days(quarter, dice));
    List<LocalDate> chosen = new ArrayList<>();
    for (int i = dice.between(10, 50); i > 0; i--) {
      chosen.add(all.remove(dice.between(0, all.size() - 1)));
    }
    chosen.sort(null);
    return chosen;
  }

  @Override
  public void view(Episode episode, LocalDate day, int count, Scene scene) {
    Dice dice = scene.dice(episode, day);
    DayEvents recorded = new DayEvents();
    LocalDate source = day.minusDays(7);
    for (int tries = 0; tries < 30 && recorded.size() == 0; tries++) {
      source = source.isBefore(WorldCalendar.FIRST_DAY) ? day : source;
      double expected = Math.max(3, scene.expectation().of(episode.site(), source));
      scene.organic().add(episode.site(), source, expected, recorded);
      source = source.minusDays(7);
    }
    for (int i = 0; i < count && recorded.size() > 0; i++) {
      replay(recorded, i % recorded.size(), i / recorded.size(), episode, day, dice, scene);
    }
  }

  private static void replay(
      DayEvents recorded,
      int at,
      int round,
      Episode episode,
      LocalDate day,
      Dice dice,
      Scene scene) {
    long token = Mix.of(recorded.token[at], day.toEpochDay() * 64 + round);
    long prefix = Mix.hash(scene.seed(), "replay", episode.number(), Math.floorMod(token, 30L));
    Client who = new Client(token, prefix, recorded.agent[at], false);
    int millis = recorded.millis[at] + (int) (30_000 * dice.normal());
    scene
        .out()
        .add(
            episode.site(),
            recorded.page[at],
            Math.floorMod(millis, DayEvents.DAY_MILLIS),
            who,
            Mix.of(recorded.session[at], token),
            recorded.referrer[at],
            recorded.dwellTenths[at] / 10.0,
            Label.fake(AttackFamily.REPLAY_JITTER));
  }
}

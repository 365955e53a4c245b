package org.cadreprofiles.world.browse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.cadreprofiles.world.calendar.Quarter;
import org.cadreprofiles.world.chance.Dice;
import org.cadreprofiles.world.chance.Mix;

/** A class that is told to read a page: one address, one afternoon, real reading. */
record SchoolHomework() implements Behaviour {
  @Override
  public String word() {
    return ConfounderKind.SCHOOL_HOMEWORK.word();
  }

  @Override
  public List<LocalDate> days(Quarter quarter, Dice dice) {
    List<LocalDate> all = new ArrayList<>(Behaviour.super.days(quarter, dice));
    List<LocalDate> chosen = new ArrayList<>();
    for (int i = dice.between(1, 2); i > 0; i--) {
      chosen.add(all.remove(dice.between(0, all.size() - 1)));
    }
    chosen.sort(null);
    return chosen;
  }

  @Override
  public void view(Episode episode, LocalDate day, int count, Scene scene) {
    Dice dice = scene.dice(episode, day);
    long prefix = Mix.hash(scene.seed(), "school", episode.number());
    for (int i = 0; i < count; i++) {
      long token = Mix.hash(scene.seed(), "pupil", episode.number(), i / 3);
      Client who =
          new Client(token, prefix, Client.agent(i % 2 == 0 ? "tablet" : "desktop"), false);
      int at = 14 * 3_600_000 + dice.between(0, 3 * 3_600_000);
      scene
          .out()
          .add(
              episode.site(),
              episode.page(),
              Math.floorMod(at, DayEvents.DAY_MILLIS),
              who,
              DayEvents.session(who, day.toEpochDay(), at),
              Client.referrer("link"),
              dice.logNormal(60, 0.8),
              Label.ORGANIC);
    }
  }
}

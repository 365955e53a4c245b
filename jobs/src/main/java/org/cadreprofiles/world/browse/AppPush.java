package org.cadreprofiles.world.browse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.cadreprofiles.world.calendar.Quarter;
import org.cadreprofiles.world.chance.Dice;

/** A notice on the phones of those who have the app. */
record AppPush() implements Behaviour {
  @Override
  public String word() {
    return ConfounderKind.APP_PUSH.word();
  }

  @Override
  public List<LocalDate> days(Quarter quarter, Dice dice) {
    List<LocalDate> all = new ArrayList<>(Behaviour.super.days(quarter, dice));
    List<LocalDate> chosen = new ArrayList<>();
    for (int i = dice.between(1, 3); i > 0; i--) {
      chosen.add(all.remove(dice.between(0, all.size() - 1)));
    }
    chosen.sort(null);
    return chosen;
  }

  @Override
  public void view(Episode episode, LocalDate day, int count, Scene scene) {
    Dice dice = scene.dice(episode, day);
    int start = dice.pick(List.of(9, 12, 19)) * 3_600_000;
    for (int i = 0; i < count; i++) {
      int number = Habits.visitor(episode.site().visitors(), dice);
      Client who = Client.resident(scene.seed(), episode.site(), number);
      int at = start + (int) dice.exponential(2_400_000);
      scene
          .out()
          .add(
              episode.site(),
              episode.page(),
              Math.floorMod(at, DayEvents.DAY_MILLIS),
              who,
              DayEvents.session(who, day.toEpochDay(), at),
              Client.referrer("app"),
              dice.logNormal(20, 0.8),
              Label.ORGANIC);
    }
  }
}

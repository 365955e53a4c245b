package org.cadreprofiles.world.browse;

import java.time.LocalDate;
import java.util.List;
import org.cadreprofiles.world.calendar.Quarter;
import org.cadreprofiles.world.calendar.WorldCalendar;
import org.cadreprofiles.world.chance.Dice;
import org.cadreprofiles.world.chance.Mix;

/** A few dozen clients that fill up the quarter on its last five workdays. */
record DeadlineTopUp() implements Behaviour {
  @Override
  public String word() {
    return AttackFamily.DEADLINE_TOPUP.word();
  }

  @Override
  public List<LocalDate> days(Quarter quarter, Dice dice) {
    return WorldCalendar.lastWorkdays(quarter.last(), 5);
  }

  @Override
  public void view(Episode episode, LocalDate day, int count, Scene scene) {
    Dice dice = scene.dice(episode, day);
    int start = 0;
    Client who = null;
    for (int i = 0, left = 0; i < count; i++, left--) {
      if (left == 0) {
        left = dice.between(3, 8);
        start = HourProfile.office(dice);
        int number = dice.between(1, 10 + (int) (episode.number() % 30));
        who =
            new Client(
                Mix.hash(scene.seed(), "top-up", episode.number(), number),
                Mix.hash(scene.seed(), "top-up prefix", episode.number(), number % 5),
                Client.agent(number % 3 == 0 ? "mobile" : "desktop"),
                false);
      }
      scene
          .out()
          .add(
              episode.site(),
              episode.page(),
              start,
              who,
              DayEvents.session(who, day.toEpochDay(), left),
              Client.referrer("none"),
              dice.logNormal(5, 0.7),
              Label.fake(AttackFamily.DEADLINE_TOPUP));
      start += (int) dice.logNormal(7_000, 0.6);
    }
  }
}

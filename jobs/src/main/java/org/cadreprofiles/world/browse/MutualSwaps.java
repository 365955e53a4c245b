package org.cadreprofiles.world.browse;

import java.time.LocalDate;
import java.util.List;
import org.cadreprofiles.world.calendar.Quarter;
import org.cadreprofiles.world.calendar.WorldCalendar;
import org.cadreprofiles.world.chance.Dice;

/** The staff of a befriended unit reading this one's pages, in return for the same. */
record MutualSwaps() implements Behaviour {
  @Override
  public String word() {
    return AttackFamily.MUTUAL_SWAPS.word();
  }

  @Override
  public List<LocalDate> days(Quarter quarter, Dice dice) {
    return Behaviour.super.days(quarter, dice).stream().filter(WorldCalendar::isWorkday).toList();
  }

  @Override
  public void view(Episode episode, LocalDate day, int count, Scene scene) {
    Dice dice = scene.dice(episode, day);
    int start = 0;
    Client who = null;
    for (int i = 0, left = 0; i < count; i++, left--) {
      if (left == 0) {
        left = dice.between(2, 5);
        start = HourProfile.office(dice);
        int number = dice.between(1, 8 + (int) (episode.number() % 12));
        who =
            Client.atOffice(
                scene.seed(),
                episode.partner().unitSerial(),
                episode.site().platform().code(),
                number);
      }
      scene
          .out()
          .add(
              episode.site(),
              dice.pickCumulative(episode.site().cumulative()),
              start,
              who,
              DayEvents.session(who, day.toEpochDay(), left),
              Client.referrer("link"),
              dice.logNormal(10, 0.7),
              Label.fake(AttackFamily.MUTUAL_SWAPS));
      start += (int) dice.logNormal(14_000, 0.6);
    }
  }
}

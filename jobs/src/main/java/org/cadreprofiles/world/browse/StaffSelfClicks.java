package org.cadreprofiles.world.browse;

import java.time.LocalDate;
import java.util.List;
import org.cadreprofiles.world.calendar.Quarter;
import org.cadreprofiles.world.calendar.WorldCalendar;
import org.cadreprofiles.world.chance.Dice;

/** The unit's own staff, at the office and on workdays, reloading a page of their unit. */
record StaffSelfClicks() implements Behaviour {
  @Override
  public String word() {
    return AttackFamily.STAFF_SELF_CLICKS.word();
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
        left = dice.between(3, 12);
        start = HourProfile.office(dice);
        int number = dice.between(1, 5 + (int) (episode.number() % 15));
        who =
            Client.atOffice(
                scene.seed(),
                episode.site().unitSerial(),
                episode.site().platform().code(),
                number);
      }
      scene
          .out()
          .add(
              episode.site(),
              episode.page(),
              start,
              who,
              DayEvents.session(who, day.toEpochDay(), left),
              Client.referrer("direct"),
              dice.logNormal(6, 0.7),
              Label.fake(AttackFamily.STAFF_SELF_CLICKS));
      start += (int) dice.logNormal(9_000, 0.6);
    }
  }
}

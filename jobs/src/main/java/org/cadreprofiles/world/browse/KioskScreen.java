package org.cadreprofiles.world.browse;

import java.time.LocalDate;
import java.util.List;
import org.cadreprofiles.world.calendar.Quarter;
import org.cadreprofiles.world.calendar.WorldCalendar;
import org.cadreprofiles.world.chance.Dice;
import org.cadreprofiles.world.chance.Mix;

/** A screen in the hall: what people read on it is theirs, its reloads are nobody's. */
record KioskScreen() implements Behaviour {
  @Override
  public String word() {
    return ConfounderKind.KIOSK.word();
  }

  @Override
  public List<LocalDate> days(Quarter quarter, Dice dice) {
    return Behaviour.super.days(quarter, dice).stream().filter(WorldCalendar::isWorkday).toList();
  }

  @Override
  public void view(Episode episode, LocalDate day, int count, Scene scene) {
    Dice dice = scene.dice(episode, day);
    long token = Mix.hash(scene.seed(), "kiosk", episode.site().number());
    long prefix = Client.officePrefix(scene.seed(), episode.site().unitSerial());
    Client who = new Client(token, prefix, Client.agent("kiosk"), false);
    int step = 30_000_000 / Math.max(1, count);
    for (int i = 0; i < count; i++) {
      boolean read = dice.chance(0.3);
      int at = read ? HourProfile.office(dice) : 32_400_000 + i * step;
      scene
          .out()
          .add(
              episode.site(),
              read ? dice.pickCumulative(episode.site().cumulative()) : 0,
              at,
              who,
              DayEvents.session(who, day.toEpochDay(), 0),
              Client.referrer("none"),
              read ? dice.logNormal(25, 0.7) : 0,
              read ? Label.ORGANIC : Label.KIOSK_RELOAD);
    }
  }
}

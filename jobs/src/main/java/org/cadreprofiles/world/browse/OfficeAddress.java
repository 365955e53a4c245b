package org.cadreprofiles.world.browse;

import java.time.LocalDate;
import java.util.List;
import org.cadreprofiles.world.calendar.Quarter;
import org.cadreprofiles.world.calendar.WorldCalendar;
import org.cadreprofiles.world.chance.Dice;
import org.cadreprofiles.world.chance.Mix;

/** Dozens of people of one company behind one address who do use the service. */
record OfficeAddress() implements Behaviour {
  @Override
  public String word() {
    return ConfounderKind.OFFICE_ADDRESS.word();
  }

  @Override
  public List<LocalDate> days(Quarter quarter, Dice dice) {
    return Behaviour.super.days(quarter, dice).stream().filter(WorldCalendar::isWorkday).toList();
  }

  @Override
  public void view(Episode episode, LocalDate day, int count, Scene scene) {
    Dice dice = scene.dice(episode, day);
    int people = 20 + (int) (episode.number() % 40);
    for (int i = 0; i < count; i++) {
      long token =
          Mix.hash(scene.seed(), "colleague", episode.site().number(), dice.between(1, people));
      long prefix = Mix.hash(scene.seed(), "shared office", episode.site().number());
      Client who = new Client(token, prefix, Client.agent("desktop"), false);
      int at = HourProfile.office(dice);
      scene
          .out()
          .add(
              episode.site(),
              dice.pickCumulative(episode.site().cumulative()),
              Math.floorMod(at, DayEvents.DAY_MILLIS),
              who,
              DayEvents.session(who, day.toEpochDay(), at),
              Client.referrer(dice.chance(0.5) ? "search" : "direct"),
              dice.logNormal(24, 0.8),
              Label.ORGANIC);
    }
  }
}

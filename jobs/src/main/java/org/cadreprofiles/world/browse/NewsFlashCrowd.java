package org.cadreprofiles.world.browse;

import java.time.LocalDate;
import java.util.List;
import org.cadreprofiles.world.calendar.Quarter;
import org.cadreprofiles.world.chance.Dice;

/** Everybody looks at one page because it was in the news, and few come back. */
record NewsFlashCrowd() implements Behaviour {
  @Override
  public String word() {
    return ConfounderKind.NEWS_FLASH_CROWD.word();
  }

  @Override
  public List<LocalDate> days(Quarter quarter, Dice dice) {
    int length = Math.min(2, 60);
    LocalDate first = quarter.first().plusDays(dice.between(3, 85 - length));
    return first.datesUntil(first.plusDays(length)).toList();
  }

  @Override
  public void view(Episode episode, LocalDate day, int count, Scene scene) {
    Dice dice = scene.dice(episode, day);
    int start = dice.between(7, 14) * 3_600_000;
    for (int i = 0; i < count; i++) {
      Client who = Client.passerBy(scene.seed(), dice.bits());
      int at = start + (int) dice.exponential(3 * 3_600_000);
      scene
          .out()
          .add(
              episode.site(),
              episode.page(),
              Math.floorMod(at, DayEvents.DAY_MILLIS),
              who,
              DayEvents.session(who, day.toEpochDay(), at),
              Client.referrer(dice.chance(0.55) ? "search" : "link"),
              dice.logNormal(30, 0.8),
              Label.ORGANIC);
    }
  }
}

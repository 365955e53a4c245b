package org.cadreprofiles.world.browse;

import java.time.LocalDate;
import java.util.List;
import org.cadreprofiles.world.calendar.Quarter;
import org.cadreprofiles.world.chance.Dice;

/** Posters with a QR code: new visitors with phones, half of them without any referrer. */
record QrCampaign() implements Behaviour {
  @Override
  public String word() {
    return ConfounderKind.QR_CAMPAIGN.word();
  }

  @Override
  public List<LocalDate> days(Quarter quarter, Dice dice) {
    int length = Math.min(dice.between(3, 9), 60);
    LocalDate first = quarter.first().plusDays(dice.between(3, 85 - length));
    return first.datesUntil(first.plusDays(length)).toList();
  }

  @Override
  public void view(Episode episode, LocalDate day, int count, Scene scene) {
    Dice dice = scene.dice(episode, day);
    for (int i = 0; i < count; i++) {
      Client who = Client.passerBy(scene.seed(), dice.bits());
      int at = HourProfile.draw(day, dice);
      scene
          .out()
          .add(
              episode.site(),
              episode.page(),
              Math.floorMod(at, DayEvents.DAY_MILLIS),
              who,
              DayEvents.session(who, day.toEpochDay(), at),
              Client.referrer(dice.chance(0.45) ? "qr" : "none"),
              dice.logNormal(22, 0.8),
              Label.ORGANIC);
    }
  }
}

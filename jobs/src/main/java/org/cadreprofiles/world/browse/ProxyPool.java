package org.cadreprofiles.world.browse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.cadreprofiles.world.calendar.Quarter;
import org.cadreprofiles.world.chance.Dice;
import org.cadreprofiles.world.chance.Mix;

/** Rented addresses: nearly every view has its own token and prefix and comes within four hours. */
record ProxyPool() implements Behaviour {
  @Override
  public String word() {
    return AttackFamily.PROXY_POOL.word();
  }

  @Override
  public List<LocalDate> days(Quarter quarter, Dice dice) {
    List<LocalDate> all = new ArrayList<>(Behaviour.super.days(quarter, dice));
    List<LocalDate> chosen = new ArrayList<>();
    for (int i = dice.between(3, 25); i > 0; i--) {
      chosen.add(all.remove(dice.between(0, all.size() - 1)));
    }
    chosen.sort(null);
    return chosen;
  }

  @Override
  public void view(Episode episode, LocalDate day, int count, Scene scene) {
    Dice dice = scene.dice(episode, day);
    int window = dice.between(0, 19) * 3_600_000;
    long token = 0;
    for (int i = 0; i < count; i++) {
      token = dice.chance(0.3) && token != 0 ? token : dice.bits();
      Client passer = Client.passerBy(scene.seed(), token);
      Client who = new Client(token, Mix.of(token, 9), passer.agent(), false);
      scene
          .out()
          .add(
              episode.site(),
              episode.page(),
              window + dice.between(0, 4 * 3_600_000),
              who,
              DayEvents.session(who, day.toEpochDay(), i),
              Client.referrer(dice.chance(0.7) ? "none" : "direct"),
              dice.logNormal(2.5, 0.6),
              Label.fake(AttackFamily.PROXY_POOL));
    }
  }
}

package org.cadreprofiles.world.browse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.cadreprofiles.world.calendar.Quarter;
import org.cadreprofiles.world.chance.Dice;
import org.cadreprofiles.world.chance.Mix;

/** A script on one to four clients that loads one page every two seconds for an hour or so. */
record ScriptBurst() implements Behaviour {
  @Override
  public String word() {
    return AttackFamily.SCRIPT_BURST.word();
  }

  @Override
  public List<LocalDate> days(Quarter quarter, Dice dice) {
    List<LocalDate> all = new ArrayList<>(Behaviour.super.days(quarter, dice));
    List<LocalDate> chosen = new ArrayList<>();
    for (int i = dice.between(1, 5); i > 0; i--) {
      chosen.add(all.remove(dice.between(0, all.size() - 1)));
    }
    chosen.sort(null);
    return chosen;
  }

  @Override
  public void view(Episode episode, LocalDate day, int count, Scene scene) {
    Dice dice = scene.dice(episode, day);
    int clients = 1 + (int) (episode.number() % 4);
    double at = dice.between(0, 22) * 3_600_000.0;
    for (int i = 0; i < count; i++) {
      long token = Mix.hash(scene.seed(), "script", episode.number(), i % clients);
      long prefix = Mix.hash(scene.seed(), "script prefix", episode.number());
      int agent = Client.agent(clients > 2 ? "headless" : "other");
      Client who = new Client(token, prefix, agent, false);
      at = (at + dice.exponential(2_000)) % DayEvents.DAY_MILLIS;
      long session = DayEvents.session(who, day.toEpochDay(), 0);
      scene
          .out()
          .add(
              episode.site(),
              episode.page(),
              (int) at,
              who,
              session,
              Client.referrer("none"),
              dice.between(0.0, 1.2),
              Label.fake(AttackFamily.SCRIPT_BURST));
    }
  }
}

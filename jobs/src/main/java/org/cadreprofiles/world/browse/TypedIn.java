package org.cadreprofiles.world.browse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.cadreprofiles.world.calendar.Quarter;
import org.cadreprofiles.world.chance.Dice;

/** Views that only the claim knows. */
record TypedIn() implements Behaviour {
  @Override
  public String word() {
    return AttackFamily.TYPED_IN.word();
  }

  @Override
  public List<LocalDate> days(Quarter quarter, Dice dice) {
    List<LocalDate> all = new ArrayList<>(Behaviour.super.days(quarter, dice));
    List<LocalDate> chosen = new ArrayList<>();
    for (int i = dice.between(8, 45); i > 0; i--) {
      chosen.add(all.remove(dice.between(0, all.size() - 1)));
    }
    chosen.sort(null);
    return chosen;
  }

  @Override
  public void view(Episode episode, LocalDate day, int count, Scene scene) {
    // Nobody views anything: the claim of the day is raised by hand, which ClaimWriter does.
  }
}

package org.cadreprofiles.world.chance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

class DiceTest {
  private static final int DRAWS = 60_000;

  @Test
  void meansAndVariancesAreThoseOfTheNames() {
    check("normal", Dice::normal, 0, 1);
    check("exponential", dice -> dice.exponential(3), 3, 9);
    check("gamma, shape 0.4, mean 2", dice -> dice.gamma(0.4, 2), 2, 4 / 0.4);
    check("gamma, shape 5, mean 2", dice -> dice.gamma(5, 2), 2, 4 / 5.0);
    check("poisson 7", dice -> dice.poisson(7), 7, 7);
    check("poisson 900", dice -> dice.poisson(900), 900, 900);
    check("negative binomial 7, shape 2", d -> d.negativeBinomial(7, 2), 7, 7 + 49 / 2.0);
  }

  @Test
  void streamsOfOneNameAreEqualAndOthersDiffer() {
    assertThat(Dice.of(1, "a", 2).bits()).isEqualTo(Dice.of(1, "a", 2).bits());
    assertThat(Dice.of(1, "a", 2).bits()).isNotEqualTo(Dice.of(1, "a", 3).bits());
    assertThat(Dice.of(1, "a", 2).bits()).isNotEqualTo(Dice.of(1, "b", 2).bits());
    assertThat(Dice.of(1, "a", 2).bits()).isNotEqualTo(Dice.of(2, "a", 2).bits());
  }

  private static void check(
      String name, ToDoubleFunction<Dice> draw, double mean, double variance) {
    Dice dice = Dice.of(3, name);
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < DRAWS; i++) {
      double value = draw.applyAsDouble(dice);
      sum += value;
      squares += value * value;
    }
    double found = sum / DRAWS;
    assertThat(found).as(name).isCloseTo(mean, within(5 * Math.sqrt(variance / DRAWS)));
    assertThat(squares / DRAWS - found * found)
        .as(name)
        .isCloseTo(variance, within(variance * 0.1));
  }
}

package org.cadreprofiles.evaluate.anomaly;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DelayTest {
  private static final LocalDate OCTOBER = LocalDate.of(2025, 10, 1);

  @Test
  void daysCountFromTheFirstFakeViewToTheDayOfTheFlag() {
    CaseDelay delay = CaseDelay.of(attack("click_farm"), Optional.of(OCTOBER.plusDays(20)));
    assertThat(delay).isEqualTo(new CaseDelay("click_farm", 0.5, Optional.of(17)));
  }

  @Test
  void attacksThatAreNeverFlaggedLowerTheShareAndLeaveTheMedian() {
    List<Delay> delays =
        Delay.of(
            List.of(
                new CaseDelay("slow_drip", 0.5, Optional.of(10)),
                new CaseDelay("slow_drip", 1, Optional.of(30)),
                new CaseDelay("slow_drip", 0.1, Optional.empty()),
                new CaseDelay("replay_jitter", 0.1, Optional.empty())));
    assertThat(delays)
        .containsExactly(
            new Delay("replay_jitter", Share.of(1, 0), null),
            new Delay("slow_drip", Share.of(3, 2), 20.0),
            new Delay("all", Share.of(4, 2), 20.0));
  }

  @Test
  void theWorthOfASignalIsWhatIsFlaggedWithoutIt() {
    CaseOutcome found = attack("click_farm");
    List<SignalWorth> worth =
        SignalWorth.of(List.of(found), Map.of("lockstep", List.of(found.flaggedIf(false))));
    assertThat(worth).extracting(SignalWorth::without).containsExactly("nothing", "lockstep");
    assertThat(worth).extracting(one -> one.flags().recall().with()).containsExactly(1L, 0L);
  }

  private static CaseOutcome attack(String family) {
    return new CaseOutcome(
        1,
        "portal",
        "u1",
        OCTOBER,
        150,
        100,
        50,
        family,
        Optional.of(OCTOBER.plusDays(3)),
        true,
        100,
        90,
        110,
        1000,
        Map.of());
  }
}

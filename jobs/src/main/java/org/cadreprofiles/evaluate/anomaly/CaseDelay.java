package org.cadreprofiles.evaluate.anomaly;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * How long an attack went on before it was flagged.
 *
 * @param family kind of attack
 * @param intensity fake views over organic ones in the whole quarter
 * @param days days from the first fake view to the end of the week in which it was flagged; none
 *     where it was not flagged before the quarter was over
 */
public record CaseDelay(String family, double intensity, Optional<Integer> days) {
  static CaseDelay of(CaseOutcome attack, Optional<LocalDate> flagged) {
    LocalDate first = attack.firstFake().orElseThrow();
    return new CaseDelay(
        attack.family(),
        attack.intensity(),
        flagged.map(day -> (int) ChronoUnit.DAYS.between(first, day)));
  }
}

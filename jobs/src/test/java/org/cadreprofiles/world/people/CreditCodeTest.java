package org.cadreprofiles.world.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CreditCodeTest {
  private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

  @Test
  void weightedSumIsDivisibleBy31() {
    for (int serial = 0; serial < 500; serial++) {
      String code = CreditCode.of("990123", serial);
      long sum = ALPHABET.indexOf(code.charAt(17));
      long weight = 1;
      for (int i = 0; i < 17; i++) {
        sum += ALPHABET.indexOf(code.charAt(i)) * weight;
        weight = weight * 3 % 31;
      }
      assertThat(code).matches("[0-9A-HJ-NPQRTUWXY]{18}").startsWith("11990123");
      assertThat(sum % 31).as(code).isZero();
    }
  }
}

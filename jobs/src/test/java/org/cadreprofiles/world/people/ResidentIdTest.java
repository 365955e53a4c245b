package org.cadreprofiles.world.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ResidentIdTest {
  /** The standard's own example: the check character of this body is X. */
  @Test
  void checkCharacterIsTheStandards() {
    assertThat(ResidentId.checkCharacter("11010519491231002")).isEqualTo('X');
    assertThat(ResidentId.isValid("11010519491231002X")).isTrue();
    assertThat(ResidentId.isValid("110105194912310021")).isFalse();
  }

  @Test
  void cadresHaveValidDifferentIdsOfNoPlace() {
    District district = new DistrictMaker(5, 1, 40, 500).make(0);
    Set<String> seen = new HashSet<>();
    for (Cadre cadre : district.cadres()) {
      String id = cadre.residentId();
      assertThat(ResidentId.isValid(id)).as(id).isTrue();
      assertThat(id).startsWith("99").contains(cadre.birth().toString().replace("-", ""));
      assertThat((id.charAt(16) - '0') % 2).isEqualTo(cadre.sex().equals("1") ? 1 : 0);
      assertThat(seen.add(id)).as("twice: " + id).isTrue();
    }
  }

  @Test
  void fifteenDigitsLoseCenturyAndCheck() {
    String id = ResidentId.of("990101", LocalDate.of(1970, 2, 3), 45);
    assertThat(ResidentId.fifteenDigits(id)).isEqualTo("990101700203045");
  }
}

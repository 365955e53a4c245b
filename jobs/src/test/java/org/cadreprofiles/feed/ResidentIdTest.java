package org.cadreprofiles.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Resident ids as they come, normalised and graded; every single slip is repaired. */
class ResidentIdTest {

  @ParameterizedTest(name = "{0} is {2}")
  @CsvSource({
    "990101198001011236,990101198001011236,VALID",
    "' 9901 0119-800101 1236',990101198001011236,VALID",
    "９９０１０１１９８００１０１１２３６,990101198001011236,VALID",
    "99010119800101009x,99010119800101009X,VALID",
    "990101800101123,990101198001011236,VALID",
    "990101198001011238,990101198001011238,REPAIRABLE",
    "990101198001011263,990101198001011263,REPAIRABLE",
    "99010119800101123O,99010119800101123O,REPAIRABLE",
    "990101198013011236,990101198013011236,INVALID?",
    "9901011980010112,9901011980010112,INVALID",
    "A12345678,A12345678,INVALID",
    "111111111111111111,111111111111111111,PLACEHOLDER",
    "123456789012345678,123456789012345678,PLACEHOLDER",
    "000000000000000000,000000000000000000,PLACEHOLDER",
    "000000198001011236,000000198001011236,PLACEHOLDER",
    "990101000000000000,990101000000000000,PLACEHOLDER",
    "不详,不详,PLACEHOLDER"
  })
  void grades(String given, String normalised, String grade) {
    String id = ResidentId.normalise(given);
    assertThat(id).isEqualTo(normalised);
    boolean eitherBroken = grade.equals("INVALID?");
    if (eitherBroken) {
      assertThat(ResidentId.grade(id)).isIn(ResidentId.Grade.INVALID, ResidentId.Grade.REPAIRABLE);
    } else {
      assertThat(ResidentId.grade(id)).isEqualTo(ResidentId.Grade.valueOf(grade));
    }
  }

  @Test
  void everySubstitutionAndTranspositionCanBeRepaired() {
    Random random = new Random(1);
    for (int i = 0; i < 3_000; i++) {
      String id = random(random);
      String broken = random.nextBoolean() ? substituted(id, random) : transposed(id, random);
      if (ResidentId.grade(broken) == ResidentId.Grade.REPAIRABLE) {
        List<String> repairs = ResidentId.repairs(broken);
        assertThat(repairs).as("%s of %s", broken, id).contains(id).doesNotHaveDuplicates();
        assertThat(repairs).hasSizeLessThanOrEqualTo(ResidentId.MOST_REPAIRS);
        assertThat(repairs).allMatch(repair -> ResidentId.grade(repair) == ResidentId.Grade.VALID);
      } else {
        assertThat(broken).as("a slip that the check character cannot see").isEqualTo(id);
      }
    }
  }

  @Test
  void normalisingTwiceChangesNothing() {
    Random random = new Random(2);
    for (int i = 0; i < 1_000; i++) {
      String id = ResidentId.normalise(random(random));
      assertThat(ResidentId.normalise(id)).isEqualTo(id);
    }
  }

  private static String random(Random random) {
    String body =
        String.format(
            "99%04d%04d%02d%02d%03d",
            random.nextInt(10_000),
            1950 + random.nextInt(60),
            1 + random.nextInt(12),
            1 + random.nextInt(28),
            random.nextInt(1_000));
    return body + ResidentId.check(body);
  }

  private static String substituted(String id, Random random) {
    int at = random.nextInt(id.length());
    String digits = at == id.length() - 1 ? "0123456789X" : "0123456789";
    return id.substring(0, at)
        + digits.charAt(random.nextInt(digits.length()))
        + id.substring(at + 1);
  }

  private static String transposed(String id, Random random) {
    int at = random.nextInt(id.length() - 2);
    return id.substring(0, at) + id.charAt(at + 1) + id.charAt(at) + id.substring(at + 2);
  }
}

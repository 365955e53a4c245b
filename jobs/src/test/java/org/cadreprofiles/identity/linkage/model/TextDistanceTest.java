package org.cadreprofiles.identity.linkage.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How far two texts are apart. */
class TextDistanceTest {

  @ParameterizedTest(name = "{0} and {1}: {2} slips")
  @CsvSource({
    "smith, smith, 0",
    "smith, smyth, 1",
    "smith, smiht, 1",
    "smith, mith, 1",
    "smith, smithe, 1",
    "smith, smithes, 2",
    "ab, ba, 1",
    "abcd, badc, 2",
    "abc, cab, 2",
    "ca, abc, 3",
    "kitten, sitting, 3",
    "'', ab, 2",
    "张伟明, 张伟民, 1",
    "19800512, 19800521, 1",
    "19800512, 19810521, 2",
    "abcdef, uvwxyz, 4"
  })
  void slipsAreCounted(String one, String other, int slips) {
    for (int limit = 1; limit <= 3; limit++) {
      assertThat(Slips.within(one, other, limit)).as("%d slips", limit).isEqualTo(slips <= limit);
      assertThat(Slips.within(other, one, limit)).as("other way").isEqualTo(slips <= limit);
    }
  }

  // Winkler, String Comparator Metrics and Enhanced Decision Rules (1990), table 1.
  @ParameterizedTest(name = "{0} and {1}: {2}")
  @CsvSource({
    "martha, marhta, 0.961",
    "dwayne, duane, 0.840",
    "dixon, dicksonx, 0.813",
    "jones, johnson, 0.832",
    "massey, massie, 0.933",
    "abroms, abrams, 0.922",
    "hardin, martinez, 0.722",
    "itman, smith, 0.467",
    "same, same, 1",
    "abc, xyz, 0"
  })
  void similarityIsAsPublished(String one, String other, double similarity) {
    assertThat(JaroWinkler.of(one, other)).isCloseTo(similarity, within(0.0006));
    assertThat(JaroWinkler.of(other, one)).isCloseTo(similarity, within(0.0006));
  }
}

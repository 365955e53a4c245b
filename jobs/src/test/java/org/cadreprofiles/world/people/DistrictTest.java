package org.cadreprofiles.world.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DistrictTest {
  private final District district = new DistrictMaker(5, 1, 40, 500).make(0);

  @Test
  void tenuresFollowOneAnotherInUnitsThatExist() {
    for (Cadre cadre : district.cadres()) {
      LocalDate free = LocalDate.MIN;
      for (Tenure post : cadre.tenures()) {
        assertThat(post.from()).as(cadre.cadreNo()).isAfter(free);
        assertThat(post.unit().existsOn(post.from())).as(cadre.cadreNo()).isTrue();
        assertThat(post.from()).isAfter(cadre.birth().plusYears(18));
        free = post.to() == null ? LocalDate.MAX : post.to();
        assertThat(free).isAfterOrEqualTo(post.from());
      }
    }
  }

  @Test
  void nobodyStaysInAUnitThatHasEnded() {
    for (Cadre cadre : district.cadres()) {
      for (Tenure post : cadre.tenures()) {
        LocalDate ends = post.unit().last();
        if (ends != null) {
          assertThat(post.to()).as(cadre.cadreNo()).isNotNull().isBeforeOrEqualTo(ends);
        }
      }
    }
  }

  @Test
  void everyKindOfReorganisationHappens() {
    assertThat(district.changes())
        .extracting(Reorganisation::kind)
        .contains("rename", "merge", "split", "abolish");
  }

  @Test
  void thereAreNamesakesNewNamesParallelPostsAndLeaves() {
    Map<String, List<Cadre>> byName =
        district.cadres().stream().collect(Collectors.groupingBy(c -> c.name().full()));
    assertThat(byName.values()).anyMatch(same -> same.size() > 1);
    assertThat(district.cadres())
        .anyMatch(cadre -> cadre.formerName() != null)
        .anyMatch(cadre -> !cadre.parallel().isEmpty())
        .anyMatch(cadre -> !cadre.leaves().isEmpty())
        .anyMatch(cadre -> cadre.name().surname().length() == 2)
        .anyMatch(cadre -> cadre.name().given().length() == 1);
  }

  @Test
  void petitionersBearNamesThatNoCadreBears() {
    List<String> cadres = district.cadres().stream().map(c -> c.name().full()).toList();
    for (int i = 0; i < 2_000; i++) {
      Petitioner who = Petitioner.of(5, i);
      assertThat(cadres).doesNotContain(who.name());
      assertThat(ResidentId.isValid(who.residentId())).isTrue();
      assertThat(who.phone()).matches("1[3-9][0-9]{9}");
    }
  }

  @Test
  void pinyinAndTraditionalFormsAreKnown() {
    assertThat(new PersonName("单", "晓东").pinyin()).isEqualTo("Shan Xiaodong");
    assertThat(new PersonName("欧阳", "丽").traditional()).isEqualTo("歐陽麗");
    assertThat(new PersonName("吕", "强").pinyin()).isEqualTo("Lv Qiang");
  }
}

package org.cadreprofiles.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PagePathTest {
  @Test
  void anyIdBecomesAFileName() {
    assertThat(PagePath.cadre("c-17")).matches("cadres/[0-9a-f]{2}/c-17\\.html");
    assertThat(PagePath.anomaly("../../etc")).matches("anomalies/[0-9a-f]{2}/[\\w]+\\.html");
    assertThat(PagePath.fileName("a/b_c")).isEqualTo("a_002fb_005fc");
    assertThat(PagePath.fileName("张")).isEqualTo("_5f20");
  }

  @Test
  void listsCountTheirPages() {
    assertThat(PagePath.list("find", 1)).isEqualTo("find.html");
    assertThat(PagePath.list("find", 2)).isEqualTo("find-2.html");
    assertThat(Pager.pagesFor(0, 200)).isEqualTo(1);
    assertThat(Pager.pagesFor(200, 200)).isEqualTo(1);
    assertThat(Pager.pagesFor(201, 200)).isEqualTo(2);
  }

  @Test
  void jsonCannotEndItsElement() {
    JsonText json = new JsonText();
    json.add(List.of("</script><script>", "a\"b\\c", "\u2028&"));
    assertThat(json.close())
        .isEqualTo(
            "[[\"\\u003c/script\\u003e\\u003cscript\\u003e\",\"a\\\"b\\\\c\",\"\\u2028\\u0026\"]]");
  }

  @Test
  void sentencesNameTheQuestionsTheyAreAbout() {
    assertThat(QuestionRefs.in("withheld while open: anomaly a1, b-2; corrected"))
        .containsExactly("a1", "b-2");
    assertThat(QuestionRefs.in("no value in the period")).isEmpty();
  }
}

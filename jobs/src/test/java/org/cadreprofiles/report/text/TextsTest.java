package org.cadreprofiles.report.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TextsTest {
  private static final Pattern USED =
      Pattern.compile("(?:frame\\.t|texts\\(?\\)?\\.of)\\(\\s*\"([\\w.]+)\"");
  private static final Pattern PLACE = Pattern.compile("\\{\\d}");
  private final Texts texts = Texts.load();

  @Test
  void bothLanguagesHaveTheSameKeys() {
    assertThat(texts.keysEn()).isEqualTo(texts.keysZh()).hasSizeGreaterThan(300);
  }

  @Test
  void bothLanguagesHaveTheSamePlacesForFigures() {
    for (String key : texts.keysEn()) {
      Both text = texts.of(key);
      // "more is better" has no figure of its own; a translation may not lose one that is there.
      assertThat(places(text.zh())).as(key).isEqualTo(places(text.en()));
      assertThat(text.zh()).as(key).isNotBlank();
    }
  }

  @Test
  void everyTextThatAPageNamesIsThere() throws IOException {
    Set<String> used = new TreeSet<>();
    for (String folder :
        List.of("jobs/src/main/jte", "jobs/src/main/java/org/cadreprofiles/report")) {
      try (Stream<Path> files = Files.walk(Path.of(folder))) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          USED.matcher(Files.readString(file)).results().forEach(found -> used.add(found.group(1)));
        }
      }
    }
    assertThat(used).hasSizeGreaterThan(150);
    assertThat(texts.keysEn()).containsAll(used);
  }

  @Test
  void aMissingTextSaysWhatToDo() {
    assertThatThrownBy(() -> texts.of("no.such.text"))
        .hasMessageContaining("no.such.text")
        .hasMessageContaining("report/texts_*.properties");
  }

  @Test
  void aCodeWithoutWordsStaysAsItIs() {
    assertThat(texts.code("feed", "roster")).isEqualTo(new Both("Roster", "干部名册"));
    assertThat(texts.code("feed", "new_feed")).isEqualTo(Both.same("new_feed"));
  }

  @Test
  void sentencesOfTablesAreSaidInBothLanguages() {
    assertThat(texts.said("withheld while open: anomaly a1, a2"))
        .isEqualTo(new Both("withheld while open: anomaly a1, a2", "疑问答复前暂缓：疑问 a1, a2"));
    assertThat(
            texts.said(
                "corrected figure used, as decided: anomaly a1; on a scale from 1 to 9 (ends at 5 % and 95 % of 30 peers; more is better)"))
        .extracting(Both::zh)
        .isEqualTo("依决定使用校正数：疑问 a1；标尺 1 至 9（取 30 名同类的 5% 与 95% 分位；数值大为优）");
    assertThat(texts.said("nobody wrote a pattern for this"))
        .isEqualTo(Both.same("nobody wrote a pattern for this"));
  }

  private static Set<String> places(String text) {
    return PLACE
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}

package org.cadreprofiles.identity.name;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** How far readings and simplified forms agree with tables that nobody in this project wrote. */
class ReferenceCharactersTest {

  private static final Path NAMES = Path.of("../shared/reference/names");
  private static final Pattern READING = Pattern.compile("^U\\+([0-9A-F]+): (\\S+?)\\s+#.*");

  @Test
  void readingsAgreeWithTheTableOfCommonCharacters() throws IOException {
    Path table = NAMES.resolve("kMandarin_8105.txt");
    assumeTrue(Files.exists(table), "the reference tables are not beside the project");
    int read = 0;
    int agree = 0;
    for (String line : Files.readAllLines(table)) {
      Matcher match = READING.matcher(line);
      if (match.matches()) {
        int character = Integer.parseInt(match.group(1), 16);
        String expected = CharacterTable.toneless(match.group(2).split(",")[0]);
        read++;
        agree += CharacterTable.syllable(character).equals(expected) ? 1 : 0;
      }
    }
    assertThat(read).isGreaterThan(8_000);
    assertThat((double) agree / read).isGreaterThan(0.98);
  }

  @Test
  void traditionalCharactersAreFoldedIntoTheirSimplifiedForm() throws IOException {
    Path table = NAMES.resolve("TSCharacters.txt");
    assumeTrue(Files.exists(table), "the reference tables are not beside the project");
    int listed = 0;
    int agree = 0;
    for (String line : Files.readAllLines(table)) {
      String[] pair = line.split("\t");
      boolean common = pair.length == 2 && pair[0].length() == 1 && pair[0].charAt(0) >= 0x4E00;
      // Simplified forms outside the basic plane are recent and in no name of a register.
      if (common && Arrays.stream(pair[1].split(" ")).allMatch(form -> form.length() == 1)) {
        listed++;
        String folded = CharacterTable.simplified(pair[0].codePointAt(0));
        agree += Arrays.asList(pair[1].split(" ")).contains(folded) ? 1 : 0;
      }
    }
    assertThat(listed).isGreaterThan(2_500);
    assertThat((double) agree / listed).isGreaterThan(0.93);
  }
}

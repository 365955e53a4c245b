package org.cadreprofiles.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cadreprofiles.world.people.ResidentId;
import org.junit.jupiter.api.Test;

class SecretsTest {
  @Test
  void thereAreEnoughSecretsToSearchFor() throws IOException {
    Set<String> ids = new HashSet<>();
    TinyWorld.truth("secrets/resident_ids.csv").forEach(cells -> ids.add(cells[0]));
    Set<String> names = new HashSet<>();
    TinyWorld.truth("secrets/petitioners.csv").forEach(cells -> names.add(cells[0]));
    assertThat(ids).hasSizeGreaterThan(1_000);
    assertThat(names).hasSizeGreaterThan(200);
  }

  @Test
  void trueIdsAreValidAndOfNoPlace() throws IOException {
    for (String[] cells : TinyWorld.truth("secrets/resident_ids.csv")) {
      assertThat(cells[0]).as(cells[1]).matches("[0-9X\uFF10-\uFF19\uFF38]{15,18}");
      if (cells[1].equals("true") || cells[1].equals("petitioner")) {
        assertThat(ResidentId.isValid(cells[0])).as(cells[0]).isTrue();
        assertThat(cells[0]).startsWith("99");
      }
    }
  }

  @Test
  void petitionersAreNamedInPetitionsOnly() throws IOException {
    List<String> names =
        TinyWorld.truth("secrets/petitioners.csv").stream().map(cells -> cells[0]).toList();
    for (Path file : TinyWorld.files(TinyWorld.folder().resolve("landing"))) {
      String path = file.toString();
      boolean text = path.endsWith(".csv") || path.endsWith(".jsonl");
      if (text && !path.contains("/petition/")) {
        boolean chinese = path.contains("/yunxi/");
        Charset charset = chinese ? Charset.forName("GB18030") : StandardCharsets.UTF_8;
        String content = Files.readString(file, charset);
        assertThat(names).as(path).noneMatch(content::contains);
      }
    }
  }

  @Test
  void everyTrueNameIsInTheRoster() throws IOException {
    Set<String> cadres = new HashSet<>();
    TinyWorld.truth("ability.csv").forEach(cells -> cadres.add(cells[0]));
    assertThat(cadres).hasSize(TinyWorld.SIZE.cadres());
    assertThat(TinyWorld.truth("identity.csv"))
        .hasSizeGreaterThan(5_000)
        .allMatch(cells -> cadres.contains(cells[3]));
  }
}

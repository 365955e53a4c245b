package org.cadreprofiles.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SameSeedSameBytesTest {
  @Test
  void twoRunsWithOneAndWithThreeThreadsAreEqual() throws Exception {
    Path one = TinyWorld.write(WorldSettings.of(TinyWorld.SIZE, 11).withThreads(1));
    Path three = TinyWorld.write(WorldSettings.of(TinyWorld.SIZE, 11).withThreads(3));
    assertThat(digests(three)).isEqualTo(digests(one)).hasSizeGreaterThan(100);
  }

  @Test
  void anotherSeedIsAnotherWorld() throws Exception {
    Path other = TinyWorld.write(WorldSettings.of(TinyWorld.SIZE, 12));
    Map<String, String> digests = digests(other);
    digests(TinyWorld.folder())
        .forEach(
            (file, digest) -> {
              if (file.startsWith("landing/roster") || file.equals("key")) {
                assertThat(digests.get(file)).as(file).isNotEqualTo(digest);
              }
            });
  }

  @Test
  void keyIsHexAndItsOwnersAlone() throws IOException {
    Path key = TinyWorld.folder().resolve("key");
    assertThat(Files.readString(key)).matches("[0-9a-f]{64}\n");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
        .isEqualTo("rw-------");
  }

  @Test
  void aFolderInUseIsRefused() {
    Path used = TinyWorld.folder();
    assertThatThrownBy(() -> World.write(WorldSettings.of(TinyWorld.SIZE, 11), used))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("it has a landing folder already");
  }

  @Test
  void onlyLandingFilesLieInLanding() throws IOException {
    assertThat(TinyWorld.files(TinyWorld.folder().resolve("landing")))
        .allMatch(
            file ->
                file.toString().matches(".*[a-z0-9]\\.(csv|csv\\.gz|jsonl|jsonl\\.gz|parquet)"));
  }

  private static Map<String, String> digests(Path root) throws Exception {
    Map<String, String> digests = new TreeMap<>();
    for (Path file : TinyWorld.files(root)) {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
      digests.put(root.relativize(file).toString(), new BigInteger(1, digest).toString(16));
    }
    return digests;
  }
}

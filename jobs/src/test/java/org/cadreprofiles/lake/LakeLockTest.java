package org.cadreprofiles.lake;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lets one run hold a lake and tells the second who holds it. */
class LakeLockTest {
  private static final Configuration HADOOP = new Configuration();

  @TempDir Path directory;

  @Test
  void theSecondIsToldWhoHoldsItAndMayComeLater() {
    String root = directory.toUri().toString();
    LakeLock first = LakeLock.take(root, "run 1", HADOOP);
    assertThatThrownBy(() -> LakeLock.take(root, "run 2", HADOOP))
        .isInstanceOf(LakeHeldException.class)
        .hasMessageContaining("run 1")
        .hasMessageContaining("Wait until it ends");
    first.close();
    assertThatCode(() -> LakeLock.take(root, "run 2", HADOOP).close()).doesNotThrowAnyException();
  }
}

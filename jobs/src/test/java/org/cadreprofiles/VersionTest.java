package org.cadreprofiles;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VersionTest {

  @Test
  void classFilesCallThemselvesDevelopment() {
    assertThat(new Version().getVersion()).containsExactly("cadre-profiles development");
  }
}

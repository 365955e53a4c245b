package org.cadreprofiles.report;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ReportSettingsTest {
  @Test
  void g6ASharedFigureNeedsAtLeastFive() {
    assertThatThrownBy(() -> new ReportSettings(Edition.REVIEWER, "en", 200, 100, 100, 100, 4, 5))
        .hasMessage("report.minimumMatters is 4: write a number from 5 to 1000.");
    assertThatThrownBy(() -> new ReportSettings(Edition.REVIEWER, "en", 200, 100, 100, 100, 5, 1))
        .hasMessageContaining("report.minimumRespondents is 1");
  }

  @Test
  void anUnknownLanguageIsNamed() {
    assertThatThrownBy(() -> new ReportSettings(Edition.REVIEWER, "fr", 200, 100, 100, 100, 5, 5))
        .hasMessage("report.language is 'fr': write en or zh-CN.");
  }
}

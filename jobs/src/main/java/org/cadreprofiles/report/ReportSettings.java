package org.cadreprofiles.report;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * How the site is cut and what it may show; section {@code report} of conf/pipeline.yaml.
 *
 * @param edition whom it is for
 * @param language language shown first: {@code en} or {@code zh-CN}; readers switch on every page
 * @param rowsPerPage lines of a list per page, 20 to 1,000
 * @param maximumCadrePages cadre pages written at most, in the order of their ids; the list says
 *     how many have none
 * @param maximumAnomalyPages anomaly pages written at most, open questions first
 * @param maximumEvents dated facts on a cadre page at most, the latest; the page says how many are
 *     older
 * @param minimumMatters concluded petition matters that a shared figure needs, 5 or more
 * @param minimumRespondents respondents that a shared figure of feedback needs, 5 or more
 */
public record ReportSettings(
    @JsonProperty(required = true) Edition edition,
    @JsonProperty(required = true) String language,
    @JsonProperty(required = true) int rowsPerPage,
    @JsonProperty(required = true) int maximumCadrePages,
    @JsonProperty(required = true) int maximumAnomalyPages,
    @JsonProperty(required = true) int maximumEvents,
    @JsonProperty(required = true) int minimumMatters,
    @JsonProperty(required = true) int minimumRespondents) {

  /** Smallest group that a shared page may show (safeguard G6). */
  private static final int SMALLEST_GROUP = 5;

  public ReportSettings {
    if (!language.equals("en") && !language.equals("zh-CN")) {
      throw new IllegalArgumentException(
          "report.language is '" + language + "': write en or zh-CN.");
    }
    within("rowsPerPage", rowsPerPage, 20, 1_000);
    within("maximumCadrePages", maximumCadrePages, 0, 2_000_000);
    within("maximumAnomalyPages", maximumAnomalyPages, 0, 200_000);
    within("maximumEvents", maximumEvents, 10, 10_000);
    within("minimumMatters", minimumMatters, SMALLEST_GROUP, 1_000);
    within("minimumRespondents", minimumRespondents, SMALLEST_GROUP, 1_000);
  }

  /** The settings that fit a county, for the edition. */
  public static ReportSettings standard(Edition edition) {
    return new ReportSettings(edition, "en", 200, 100_000, 5_000, 400, 5, 5);
  }

  private static void within(String name, int value, int low, int high) {
    if (value < low || value > high) {
      throw new IllegalArgumentException(
          "report." + name + " is " + value + ": write a number from " + low + " to " + high + ".");
    }
  }
}

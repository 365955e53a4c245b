package org.cadreprofiles.command;

import java.util.Locale;
import java.util.Map;
import org.cadreprofiles.evaluate.anomaly.BaselineQuality;
import org.cadreprofiles.evaluate.anomaly.Correction;
import org.cadreprofiles.evaluate.anomaly.Delay;
import org.cadreprofiles.evaluate.anomaly.DetectionQuality;
import org.cadreprofiles.evaluate.anomaly.DetectionTrial;
import org.cadreprofiles.evaluate.anomaly.Flags;
import org.cadreprofiles.evaluate.anomaly.RecallCell;
import org.cadreprofiles.evaluate.anomaly.Share;
import org.cadreprofiles.evaluate.anomaly.SignalWorth;

/** Writes how well inflated views were found as a page in Markdown. */
final class DetectionText {
  private static final String TERMS =
      text(
          "A case is a platform, a unit and a quarter. It is flagged when a suspect finding with q at most 0.05%n"
              + "overlaps it. Intensity is fake views over organic ones.%n");

  private DetectionText() {}

  static String of(DetectionTrial trial) {
    return text(
            "# How well inflated views are found%n%n"
                + "Written by `bin/cadre evaluate anomaly --worlds %d --seed %d --size %s`; do not edit.%n%n"
                + "%s%nKinds of attack: %s.%n%n"
                + "## Flags%n%n%s%n",
            trial.worlds(),
            trial.seed(),
            trial.size(),
            TERMS,
            String.join(", ", trial.families()),
            flags(
                Map.of(
                    "1 attacks and oddities", trial.attacked().flags(),
                    "2 oddities alone", trial.confounders(),
                    "3 neither", trial.clean())))
        + body(trial.attacked())
        + secondLooks(trial);
  }

  static String of(DetectionQuality quality) {
    return text(
            "# How well inflated views are found%n%n"
                + "Written by `bin/cadre evaluate anomaly --landing D --truth T`; do not edit.%n%n"
                + "%s%n## Flags%n%n%s%n",
            TERMS, flags(Map.of("1 as given", quality.flags())))
        + body(quality);
  }

  private static String body(DetectionQuality quality) {
    return text(
        "## Attacks flagged, by kind and intensity%n%n%s%n"
            + "## Corrected counts%n%n%s%n"
            + "## What scores are made of: views per resident and unit%n%n%s%n"
            + "## What others would have flagged%n%n%s",
        recall(quality), corrections(quality), perCapita(quality), baselines(quality));
  }

  private static String secondLooks(DetectionTrial trial) {
    return trial.secondLooks() == 0
        ? ""
        : text(
            "%n## What each signal is worth, in %d of the worlds%n%n%s%n"
                + "## How late attacks are flagged, in the last quarter of these worlds%n%n"
                + "Detection ran at the end of every week; days count from the first fake view.%n%n%s",
            trial.secondLooks(), signals(trial), delays(trial));
  }

  private static String signals(DetectionTrial trial) {
    StringBuilder rows =
        new StringBuilder(
            text("| left out | attacks flagged | flagged, not attacked |%n|---|---|---|%n"));
    for (SignalWorth worth : trial.signals()) {
      rows.append(
          text(
              "| %s | %s | %s |%n",
              worth.without(),
              share(worth.flags().recall()),
              share(worth.flags().falseDiscovery())));
    }
    return rows.toString();
  }

  private static String delays(DetectionTrial trial) {
    StringBuilder rows =
        new StringBuilder(
            text("| kind | flagged before the quarter was over | median days |%n|---|---|---|%n"));
    for (Delay delay : trial.delays()) {
      rows.append(
          text(
              "| %s | %s | %s |%n",
              delay.family(), share(delay.flagged()), number("%.0f", delay.medianDays())));
    }
    return rows.toString();
  }

  private static String flags(Map<String, Flags> kinds) {
    StringBuilder rows =
        new StringBuilder(
            text(
                "| worlds with | worlds | cases | attacked | flagged | of them not attacked (95 %% interval) | wrong per 1,000 not attacked | attacks flagged |%n|---|---|---|---|---|---|---|---|%n"));
    kinds.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(kind -> rows.append(row(kind.getKey().substring(2), kind.getValue())));
    return rows.toString();
  }

  private static String row(String kind, Flags flags) {
    return text(
        "| %s | %d | %,d | %,d | %,d | %s | %s | %s |%n",
        kind,
        flags.worlds(),
        flags.cases(),
        flags.attacked(),
        flags.falseDiscovery().of(),
        share(flags.falseDiscovery()),
        number("%.2f", flags.wrongPer1000()),
        share(flags.recall()));
  }

  private static String recall(DetectionQuality quality) {
    StringBuilder rows =
        new StringBuilder(
            text("| kind | intensity | attacks | flagged (95 %% interval) |%n|---|---|---|---|%n"));
    for (RecallCell cell : quality.recall()) {
      rows.append(
          text(
              "| %s | %+.0f %% | %d | %s |%n",
              cell.family(), 100 * cell.intensity(), cell.found().of(), share(cell.found())));
    }
    rows.append(
        text("%n| kind | smallest intensity from which on 80 %% are flagged |%n|---|---|%n"));
    quality.recall().stream()
        .map(RecallCell::family)
        .distinct()
        .sorted()
        .forEach(
            family ->
                rows.append(
                    text(
                        "| %s | %s |%n",
                        family,
                        quality.smallestFound().containsKey(family)
                            ? text("%+.0f %%", 100 * quality.smallestFound().get(family))
                            : "none")));
    return rows.toString();
  }

  private static String corrections(DetectionQuality quality) {
    return text(
            "| cases | number | reported, median error | corrected, median error | 90 %% interval holds the truth |%n|---|---|---|---|---|%n")
        + row("attacked and flagged", quality.flaggedAttacks())
        + row("attacked, flagged or not", quality.allAttacks())
        + row("not attacked", quality.unattacked());
  }

  private static String row(String cases, Correction correction) {
    return text(
        "| %s | %,d | %s | %s | %s |%n",
        cases,
        correction.cases(),
        number("%.3f", correction.medianReportedError()),
        number("%.3f", correction.medianError()),
        share(correction.coverage()));
  }

  private static String perCapita(DetectionQuality quality) {
    return text(
        "| units | true views per resident, mean | mean absolute error as reported | as corrected |%n|---|---|---|---|%n| %,d | %.3f | %.4f | %.4f |%n",
        quality.perCapita().units(),
        quality.perCapita().organic(),
        quality.perCapita().reportedError(),
        quality.perCapita().correctedError());
  }

  private static String baselines(DetectionQuality quality) {
    StringBuilder rows =
        new StringBuilder(
            text(
                "| way | threshold | flagged | of them not attacked | wrong per 1,000 not attacked | attacks flagged |%n|---|---|---|---|---|---|%n"));
    for (BaselineQuality other : quality.baselines()) {
      rows.append(row(other.title(), "customary", other.atCustomary()));
      rows.append(
          row(
              other.title(),
              "set with the truth: as many wrong flags as ours",
              other.atEqualCare()));
    }
    return rows.append(row("cadre-profiles", "as configured", quality.flags())).toString();
  }

  private static String row(String way, String threshold, Flags flags) {
    return text(
        "| %s | %s | %,d | %s | %s | %s |%n",
        way,
        threshold,
        flags.falseDiscovery().of(),
        share(flags.falseDiscovery()),
        number("%.2f", flags.wrongPer1000()),
        share(flags.recall()));
  }

  private static String share(Share share) {
    return share.share() == null
        ? "-"
        : text(
            "%.3f (%d of %d; %.3f to %.3f)",
            share.share(), share.with(), share.of(), share.low(), share.high());
  }

  private static String number(String format, Double value) {
    return value == null ? "-" : text(format, value);
  }

  private static String text(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}

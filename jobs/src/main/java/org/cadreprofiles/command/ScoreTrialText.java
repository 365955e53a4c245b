package org.cadreprofiles.command;

import java.util.Locale;
import org.cadreprofiles.evaluate.score.LeniencyQuality;
import org.cadreprofiles.evaluate.score.OrderQuality;
import org.cadreprofiles.evaluate.score.ScoreTrial;

/** Writes how good scores were as a page in Markdown. */
final class ScoreTrialText {
  private ScoreTrialText() {}

  static String of(ScoreTrial trial) {
    StringBuilder page = new StringBuilder();
    page.append(
        text(
            "# How good scores are%n%n"
                + "Written by `bin/cadre evaluate score --worlds %d --seed %d`; do not edit.%n%n"
                + "Latent ability is what the invented people's indicators, grades and marks have in common; no job%n"
                + "reads it. Ranks are within peer groups. Figures are means over groups weighted by their people.%n%n"
                + "| worlds | people | 90 %% interval of the rank holds the rank of ability | its width, share of the group"
                + " | Kendall's tau of the score | of a weighted mean as reported | correlation | as the scores state it |%n"
                + "|---|---|---|---|---|---|---|---|%n",
            trial.worlds(), trial.seed()));
    page.append(row("brushed, all", trial.brushed()));
    page.append(row("unbrushed, all", trial.unbrushed()));
    for (int world = 0; world < trial.eachBrushed().size(); world++) {
      page.append(row("brushed " + (world + 1), trial.eachBrushed().get(world)));
      page.append(row("unbrushed " + (world + 1), trial.eachUnbrushed().get(world)));
    }
    page.append(
        text(
            "%n## Leniency of raters%n%n| rated people at least | raters | correlation of leniency found and true |%n|---|---|---|%n"));
    for (LeniencyQuality one : trial.leniency()) {
      page.append(
          text(
              "| %d | %,d | %s |%n",
              one.fewestPeople(),
              one.raters(),
              one.correlation() == null ? "-" : text("%.3f", one.correlation())));
    }
    return page.toString();
  }

  private static String row(String name, OrderQuality order) {
    return text(
        "| %s | %,d | %.3f (%,d) | %.2f | %.3f | %.3f | %.3f | %.3f |%n",
        name,
        order.people(),
        (double) order.covered() / order.people(),
        order.covered(),
        order.width(),
        order.tau(),
        order.naiveTau(),
        order.correlation(),
        order.statedCorrelation());
  }

  private static String text(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}

package org.cadreprofiles.command;

import java.util.List;
import java.util.Locale;
import org.cadreprofiles.evaluate.IdentityQuality;

/** Prints how well a linkage found who is who, for people. */
final class IdentityText {
  private IdentityText() {}

  static String plain(IdentityQuality quality) {
    return rules(quality) + "\n" + weights(quality) + "\n" + figures(quality);
  }

  private static String figures(IdentityQuality q) {
    return String.format(
        Locale.ROOT,
        "precision        %.4f%nrecall           %.4f%nf1               %.4f%n"
            + "blocking_recall  %.4f  (expected without the truth: %.4f)%n"
            + "threshold        %.4f%n"
            + "best_f1          %.4f  of single pairs, at probability %.4f (at the threshold: %.4f)%n"
            + "b_cubed          precision %.4f, recall %.4f, f1 %.4f%n"
            + "pairs_scored     %,d of %,d records; %,d linked, %,d true%n%s"
            + "seconds          %.1f  (of all cores: %.1f)%n%s",
        q.precision(),
        q.recall(),
        q.f1(),
        q.blockingRecall(),
        q.expectedBlockingRecall(),
        q.threshold(),
        q.bestF1(),
        q.bestThreshold(),
        q.pairF1(),
        q.bCubed().precision(),
        q.bCubed().recall(),
        q.bCubed().f1(),
        q.pairsScored(),
        q.records(),
        q.pairsLinked(),
        q.truePairs(),
        q.unknownTruth() == 0
            ? ""
            : text("not counted      %,d true pairs name a record of no table%n", q.unknownTruth()),
        q.seconds(),
        q.cpuSeconds(),
        calibration(q));
  }

  private static String calibration(IdentityQuality quality) {
    TextTable table = new TextTable(List.of("calibration", "pairs", "stated", "actual"));
    quality
        .calibration()
        .forEach(
            bin ->
                table.add(
                    List.of(
                        text("%.1f to %.1f", bin.from(), bin.to()),
                        text("%,d", bin.pairs()),
                        text("%.4f", bin.stated()),
                        text("%.4f", bin.actual()))));
    return table.render();
  }

  private static String rules(IdentityQuality quality) {
    TextTable table =
        new TextTable(List.of("blocking rule", "pairs", "too large", "largest block", "used"));
    quality
        .rules()
        .forEach(
            rule ->
                table.add(
                    List.of(
                        String.join(", ", rule.columns()),
                        text("%,d", rule.pairs()),
                        text("%,d", rule.giantBlocks()),
                        text("%,d", rule.largestBlock()),
                        rule.used() ? "yes" : "no: too many pairs")));
    return table.render();
  }

  private static String weights(IdentityQuality quality) {
    TextTable table = new TextTable(List.of("comparison", "level", "m", "u", "bits"));
    quality
        .weights()
        .forEach(
            level ->
                table.add(
                    List.of(
                        level.comparison() + (level.given().isEmpty() ? "" : ", " + level.given()),
                        level.level(),
                        text("%.5f", level.m()),
                        text("%.6f", level.u()),
                        text("%+.2f", level.bits()))));
    table.add(List.of("prior", "", "", "", text("%+.2f", quality.priorBits())));
    return table.render();
  }

  private static String text(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}

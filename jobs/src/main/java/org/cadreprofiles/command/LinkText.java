package org.cadreprofiles.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.cadreprofiles.evaluate.LinkQuality;

/** Prints how right the links of a lake are. */
final class LinkText {
  private LinkText() {}

  static String plain(LinkQuality quality) {
    TextTable table =
        new TextTable(
            List.of(
                "kind of record",
                "records",
                "right",
                "wrong",
                "not in roster",
                "asked",
                "precision",
                "recall",
                "f1"));
    List<LinkQuality.Slice> rows = new ArrayList<>(quality.slices());
    rows.add(quality.all());
    rows.forEach(slice -> table.add(cells(slice)));
    LinkQuality.People people = quality.people();
    return table.render()
        + String.format(
            Locale.ROOT,
            "%nprecision        %.5f%nrecall           %.5f%nf1               %.5f%n"
                + "wrong_per_10000  %.2f%nreview_share     %.4f%n"
                + "roster           %,d people, %,d cadre ids; %,d ids of several people, %,d people"
                + " with several ids%n",
            quality.precision(),
            quality.recall(),
            quality.f1(),
            quality.wrongPer10000(),
            quality.reviewShare(),
            people.people(),
            people.cadreIds(),
            people.mixed(),
            people.split());
  }

  private static List<String> cells(LinkQuality.Slice slice) {
    return List.of(
        slice.kind(),
        text("%,d", slice.records()),
        text("%,d", slice.right()),
        text("%,d", slice.wrong()),
        text("%,d", slice.ofUnknown()),
        text("%,d", slice.asked()),
        text("%.4f", slice.agreement().precision()),
        text("%.4f", slice.agreement().recall()),
        text("%.4f", slice.agreement().f1()));
  }

  private static String text(String format, Object value) {
    return String.format(Locale.ROOT, format, value);
  }
}

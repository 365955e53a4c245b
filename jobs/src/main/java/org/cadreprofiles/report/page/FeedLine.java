package org.cadreprofiles.report.page;

import java.util.List;
import org.cadreprofiles.report.RunSummary;
import org.cadreprofiles.report.text.Both;
import org.cadreprofiles.report.text.Numbers;
import org.cadreprofiles.report.text.Texts;

/**
 * A feed's rows: where each that came in went.
 *
 * @param balance whether in = out + quarantined + duplicates + superseded
 * @param latest latest day reported, a dash where nothing came
 * @param age how old that is
 */
public record FeedLine(
    Both name,
    String in,
    String out,
    String quarantined,
    String duplicates,
    String superseded,
    Chip balance,
    String latest,
    Both age) {

  static List<FeedLine> of(Texts texts, RunSummary run) {
    return run.feeds().stream().map(feed -> line(texts, run, feed)).toList();
  }

  /** Whether every feed's rows are accounted for, in words. */
  static Both verdict(Texts texts, RunSummary run) {
    long broken = run.feeds().stream().filter(feed -> feed.unaccounted() != 0).count();
    long rows = run.feeds().stream().mapToLong(RunSummary.Feed::in).sum();
    return broken == 0
        ? texts.of("feeds.balanced", Numbers.whole(rows), run.feeds().size())
        : texts.of("feeds.unbalanced", broken);
  }

  private static FeedLine line(Texts texts, RunSummary run, RunSummary.Feed feed) {
    long lost = feed.unaccounted();
    return new FeedLine(
        texts.code("feed", feed.feed()),
        Numbers.whole(feed.in()),
        Numbers.whole(feed.out()),
        Numbers.whole(feed.quarantined()),
        Numbers.whole(feed.duplicates()),
        Numbers.whole(feed.superseded()),
        lost == 0
            ? Chip.good(texts.of("feeds.adds"))
            : Chip.bad(texts.of("feeds.lost", Numbers.whole(lost))),
        feed.latest().map(Object::toString).orElse(Numbers.NONE),
        feed.latest()
            .map(day -> Freshness.age(texts, day, run.asOf()))
            .orElseGet(() -> texts.of("fresh.never")));
  }
}

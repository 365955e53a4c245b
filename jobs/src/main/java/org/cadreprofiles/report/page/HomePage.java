package org.cadreprofiles.report.page;

import java.util.List;
import org.cadreprofiles.report.RunSummary;
import org.cadreprofiles.report.text.Both;
import org.cadreprofiles.report.text.Numbers;
import org.cadreprofiles.report.text.Texts;

/**
 * The first page: may the figures be read, how many there are, what came in and how fresh it is.
 *
 * @param verdict how the run ended
 * @param sentence the same in words, with what a reader should do
 * @param figures counts, each a way into the site
 */
public record HomePage(
    Chip verdict, Both sentence, List<Entry> figures, List<FeedLine> feeds, Both conservation) {
  private static final String OK = "ok";

  /** A count that leads to a part of the site. */
  public record Entry(Figure figure, String path) {}

  static void write(Site site, long cadres, ScorePages scores, AnomalyLists anomalies) {
    site.page(
        "index.html",
        Site.Template.HOME,
        Site.Section.HOME,
        site.texts().of("home.title"),
        of(site.texts(), site.run(), cadres, scores, anomalies));
  }

  static HomePage of(
      Texts texts, RunSummary run, long cadres, ScorePages scores, AnomalyLists anomalies) {
    boolean ok = run.status().equals(OK);
    Both status = texts.code("runStatus", run.status());
    return new HomePage(
        ok ? Chip.good(status) : Chip.bad(status),
        texts.of(
            ok ? "home.verdictOk" : "home.verdictBad",
            run.runId(),
            run.asOf(),
            Numbers.moment(run.endedAt())),
        List.of(
            entry(texts, "home.cadres", cadres, "find.html", Both.nothing()),
            entry(
                texts,
                "home.scored",
                scores.scored(),
                ScorePages.OVERVIEW,
                texts.of("home.scoredNote", Numbers.whole(scores.unscored()))),
            entry(
                texts,
                "home.withheld",
                scores.withheld(),
                ScorePages.OVERVIEW,
                texts.of("home.withheldNote")),
            entry(
                texts,
                "home.questions",
                anomalies.open(),
                PagePath.list(AnomalyLists.QUESTIONS, 1),
                texts.of("home.questionsNote", Numbers.whole(anomalies.answered())))),
        FeedLine.of(texts, run),
        FeedLine.verdict(texts, run));
  }

  private static Entry entry(Texts texts, String label, long count, String path, Both note) {
    return new Entry(Figure.of(texts.of(label), Numbers.whole(count), note), path);
  }
}

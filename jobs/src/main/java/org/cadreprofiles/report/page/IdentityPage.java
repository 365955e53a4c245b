package org.cadreprofiles.report.page;

import static org.cadreprofiles.report.rows.Cells.count;
import static org.cadreprofiles.report.rows.Cells.number;
import static org.cadreprofiles.report.rows.Cells.rows;
import static org.cadreprofiles.report.rows.Cells.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.cadreprofiles.report.rows.IdentityRows;
import org.cadreprofiles.report.text.Both;
import org.cadreprofiles.report.text.Numbers;
import org.cadreprofiles.report.text.Texts;
import org.cadreprofiles.table.CadreProfile;
import org.cadreprofiles.table.IdentityEvent;
import org.cadreprofiles.table.IdentityLink;
import org.cadreprofiles.table.IdentityReview;

/**
 * Who is who: how records were linked, and what a person is asked, that on which most depends
 * first.
 *
 * @param feeds records of each feed by method
 * @param queue open questions, the first ones
 * @param all how many questions are open
 * @param kept what this edition leaves out; empty when nothing
 */
public record IdentityPage(
    List<Feed> feeds, List<Question> queue, String all, Both kept, List<Event> events) {
  private static final List<String> METHODS =
      List.of("id", "repaired_id", "roster", "probabilistic", "decision", "none");

  /**
   * A feed's records.
   *
   * @param methods records of each method, in the order of the table
   * @param open records that a person is asked about
   */
  public record Feed(Both name, List<String> methods, String open, String all) {}

  /**
   * A record whose cadre a person is to name.
   *
   * @param record feed, source system and record id
   * @param written what the record says
   * @param impact how much depends on it, 1 to 5
   */
  public record Question(
      String record, Both feed, String written, String impact, List<Candidate> candidates) {}

  /**
   * A cadre whom it may be about.
   *
   * @param target what a decision names
   * @param weight log2 of the odds, empty where nothing was weighed
   */
  public record Candidate(
      String cadre, String name, String unit, String target, String weight, IdentityFall fall) {}

  /** Ids that became others. */
  public record Event(Both kind, String from, String into, String records, String run) {}

  /** The methods of the table, in its order. */
  public static List<String> methods() {
    return METHODS;
  }

  /**
   * Writes the page.
   *
   * @param methods rows of {@link IdentityRows#methods}
   * @param open rows of {@link IdentityRows#open}
   * @param queue rows of {@link IdentityRows#questions}
   * @param events rows of {@link IdentityRows#events}
   */
  static void write(
      Site site, List<Row> methods, List<Row> open, List<Row> queue, List<Row> events) {
    Texts texts = site.texts();
    SmallGroups groups = new SmallGroups(site.settings());
    Map<String, Long> asked = new TreeMap<>();
    open.forEach(
        row -> asked.put(text(row, IdentityReview.FEED), count(row, IdentityRows.RECORDS)));
    boolean kept = asked.keySet().stream().anyMatch(groups::onlyTotals);
    site.page(
        "identity.html",
        Site.Template.IDENTITY,
        Site.Section.IDENTITY,
        texts.of("identity.title"),
        new IdentityPage(
            feeds(texts, methods, asked),
            queue.stream().map(row -> question(texts, row)).toList(),
            Numbers.whole(asked.values().stream().mapToLong(Long::longValue).sum()),
            kept ? texts.of("identity.kept") : Both.nothing(),
            events.stream().map(row -> event(texts, row)).toList()));
  }

  private static List<Feed> feeds(Texts texts, List<Row> rows, Map<String, Long> asked) {
    Map<String, Map<String, Long>> byFeed = new TreeMap<>();
    for (Row row : rows) {
      byFeed
          .computeIfAbsent(text(row, IdentityLink.FEED), feed -> new TreeMap<>())
          .put(text(row, IdentityLink.METHOD), count(row, IdentityRows.RECORDS));
    }
    List<Feed> feeds = new ArrayList<>();
    byFeed.forEach(
        (feed, records) ->
            feeds.add(
                new Feed(
                    texts.code("feed", feed),
                    METHODS.stream()
                        .map(method -> Numbers.whole(records.getOrDefault(method, 0L)))
                        .toList(),
                    Numbers.whole(asked.getOrDefault(feed, 0L)),
                    Numbers.whole(records.values().stream().mapToLong(Long::longValue).sum()))));
    return feeds;
  }

  private static Question question(Texts texts, Row row) {
    String feed = text(row, IdentityReview.FEED);
    String system = text(row, IdentityReview.SOURCE_SYSTEM);
    String record = text(row, IdentityReview.RECORD_ID);
    return new Question(
        String.join("/", feed, system, record),
        texts.code("feed", feed),
        text(row, IdentityReview.WRITTEN),
        Numbers.figure(number(row, IdentityReview.IMPACT)),
        rows(row, IdentityRows.CANDIDATES).stream()
            .map(one -> candidate(texts, one, String.join("|", feed, system, record)))
            .toList());
  }

  private static Candidate candidate(Texts texts, Row row, String record) {
    String cadre = text(row, IdentityReview.CANDIDATE_CADRE_ID);
    return new Candidate(
        cadre,
        text(row, CadreProfile.NAME),
        text(row, CadreProfile.UNIT),
        record + "|" + cadre,
        number(row, IdentityReview.WEIGHT).isEmpty()
            ? ""
            : Numbers.signed(number(row, IdentityReview.WEIGHT).getAsDouble()),
        IdentityFall.of(
            texts, text(row, IdentityReview.EVIDENCE), text(row, IdentityReview.WATERFALL)));
  }

  private static Event event(Texts texts, Row row) {
    return new Event(
        texts.code("identityEvent", text(row, IdentityEvent.KIND)),
        text(row, IdentityEvent.FROM_CADRE_ID),
        text(row, IdentityEvent.INTO_CADRE_ID),
        Numbers.whole(count(row, IdentityEvent.RECORDS)),
        text(row, IdentityEvent.RUN_ID));
  }
}

package org.cadreprofiles.report.page;

import static org.cadreprofiles.report.rows.Cells.count;
import static org.cadreprofiles.report.rows.Cells.day;
import static org.cadreprofiles.report.rows.Cells.rows;
import static org.cadreprofiles.report.rows.Cells.text;
import static org.cadreprofiles.report.rows.Cells.texts;
import static org.cadreprofiles.report.rows.Cells.yes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.cadreprofiles.report.rows.CadreRows;
import org.cadreprofiles.report.text.Both;
import org.cadreprofiles.report.text.Numbers;
import org.cadreprofiles.report.text.Texts;
import org.cadreprofiles.table.CadreProfile;

/**
 * The page of one person: who it is, the score as advice, how it came about, what is on record.
 *
 * @param id cadre id
 * @param states whether in service, how many other posts
 * @param head unit, post, tenure and the like
 * @param otherScores scores of other periods and superseded revisions
 */
public record CadrePage(
    String id,
    String name,
    String post,
    String unit,
    List<Chip> states,
    List<Figure> head,
    Optional<CadreScore> score,
    List<CadreScore> otherScores,
    CadreParts parts,
    List<Figure> glance,
    CadreFacts facts,
    List<CadrePortrait.Sentence> portrait,
    List<Figure> freshness,
    boolean shared) {

  private static final double DAYS_PER_YEAR = 365.25;

  /** Writes the page of one row of {@link CadreRows}. */
  static void write(Site site, Row row) {
    CadrePage page = of(site.texts(), new SmallGroups(site.settings()), row);
    site.page(
        PagePath.cadre(page.id()),
        Site.Template.CADRE,
        Site.Section.SCORES,
        Both.same(page.name()),
        page);
  }

  static CadrePage of(Texts texts, SmallGroups groups, Row row) {
    List<Row> scores = rows(row, CadreRows.SCORES);
    LocalDate asOf = day(row, CadreProfile.AS_OF).orElseThrow();
    return new CadrePage(
        text(row, CadreProfile.CADRE_ID),
        text(row, CadreProfile.NAME),
        text(row, CadreProfile.POST),
        text(row, CadreProfile.UNIT),
        states(texts, row),
        head(texts, row),
        CadreScore.latest(texts, scores),
        CadreScore.others(texts, scores),
        CadreParts.of(texts, groups, row, rows(row, CadreRows.PARTS), CadreScore.value(scores)),
        new CadreGlance(texts, groups, row).figures(),
        CadreFacts.of(texts, groups, rows(row, CadreRows.EVENTS), asOf),
        CadrePortrait.of(texts, groups, row),
        Freshness.of(texts, groups, row, asOf),
        groups.shared());
  }

  /** Whether any of the scores was replaced by a later revision. */
  public boolean revised() {
    return !otherScores.isEmpty();
  }

  private static List<Chip> states(Texts texts, Row row) {
    List<Chip> states = new ArrayList<>();
    states.add(
        yes(row, CadreProfile.IN_SERVICE)
            ? Chip.good(texts.of("cadre.inService"))
            : Chip.quiet(texts.of("cadre.leftService")));
    long others = count(row, CadreProfile.OTHER_POSTS);
    if (others > 0) {
      states.add(Chip.info(texts.of("cadre.otherPosts", others)));
    }
    return states;
  }

  private static List<Figure> head(Texts texts, Row row) {
    List<Figure> head = new ArrayList<>();
    head.add(words(texts, "cadre.unitKind", "peer", text(row, CadreProfile.UNIT_KIND)));
    head.add(words(texts, "cadre.postLevel", "peer", text(row, CadreProfile.POST_LEVEL)));
    head.add(words(texts, "cadre.postKind", "peer", text(row, CadreProfile.POST_KIND)));
    head.add(tenure(texts, row));
    List<String> areas = texts(row, CadreProfile.IN_CHARGE_OF);
    head.add(
        Figure.of(
            texts.of("cadre.inChargeOf"),
            areas.isEmpty() ? Numbers.NONE : String.join(", ", areas)));
    head.add(Figure.of(texts.of("cadre.id"), text(row, CadreProfile.CADRE_ID)));
    return head;
  }

  private static Figure words(Texts texts, String label, String family, String code) {
    Both value = code.isEmpty() ? Both.same(Numbers.NONE) : texts.code(family, code);
    return new Figure(texts.of(label), value, Both.nothing());
  }

  private static Figure tenure(Texts texts, Row row) {
    String from = text(row, CadreProfile.TENURE_FROM);
    if (from.isEmpty()) {
      return Figure.of(texts.of("cadre.tenure"), Numbers.NONE);
    }
    String years = Numbers.one(count(row, CadreProfile.TENURE_DAYS) / DAYS_PER_YEAR);
    return Figure.of(texts.of("cadre.tenure"), from, texts.of("cadre.tenureNote", years));
  }
}

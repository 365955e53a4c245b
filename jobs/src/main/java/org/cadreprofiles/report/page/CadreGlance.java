package org.cadreprofiles.report.page;

import static org.cadreprofiles.report.rows.Cells.count;
import static org.cadreprofiles.report.rows.Cells.number;
import static org.cadreprofiles.report.rows.Cells.text;

import java.util.List;
import org.apache.spark.sql.Row;
import org.cadreprofiles.report.text.Both;
import org.cadreprofiles.report.text.Numbers;
import org.cadreprofiles.report.text.Texts;
import org.cadreprofiles.table.CadreProfile;

/** The counts of a profile at a glance; petitions and feedback only as totals of enough people. */
final class CadreGlance {
  private final Texts texts;
  private final SmallGroups groups;
  private final Row profile;

  CadreGlance(Texts texts, SmallGroups groups, Row profile) {
    this.texts = texts;
    this.groups = groups;
    this.profile = profile;
  }

  /** The figures in the order of the page. */
  List<Figure> figures() {
    return List.of(
        grade(),
        figure("glance.commendations", CadreProfile.COMMENDATIONS, Both.nothing()),
        figure(
            "glance.sanctions",
            CadreProfile.SANCTIONS_IN_EFFECT,
            note(
                "glance.casesNote",
                CadreProfile.DISCIPLINE_CONCLUDED,
                CadreProfile.DISCIPLINE_CLEARED)),
        figure(
            "glance.audit",
            CadreProfile.AUDIT_FINDINGS,
            note("glance.auditNote", CadreProfile.AUDIT_RECTIFIED)),
        figure(
            "glance.rectifications",
            CadreProfile.RECTIFICATIONS_OPEN,
            note("glance.rectificationsNote", CadreProfile.RECTIFICATIONS_LATE)),
        figure(
            "glance.work",
            CadreProfile.WORK_RECORDS,
            note("glance.workNote", CadreProfile.WORK_RECORDS_REVIEWED)),
        Figure.of(
            texts.of("glance.appraisal"),
            Numbers.one(number(profile, CadreProfile.APPRAISAL_MEAN)),
            note("glance.appraisalNote", CadreProfile.APPRAISAL_RATERS)),
        petitions(),
        feedback());
  }

  private Figure grade() {
    String grade = text(profile, CadreProfile.LAST_GRADE);
    Both value = grade.isEmpty() ? Both.same(Numbers.NONE) : texts.code("grade", grade);
    Both note =
        grade.isEmpty()
            ? Both.nothing()
            : texts.of(
                "glance.gradeNote",
                text(profile, CadreProfile.LAST_GRADE_YEAR),
                text(profile, CadreProfile.YEARS_OUTSTANDING_IN_ROW));
    return new Figure(texts.of("glance.grade"), value, note);
  }

  private Figure petitions() {
    Both label = texts.of("glance.petitions");
    if (!groups.petitionsShown(profile)) {
      int least = groups.settings().minimumMatters();
      return new Figure(label, texts.of("small.hidden"), texts.of("small.petitions", least));
    }
    return figure(
        "glance.petitions",
        CadreProfile.PETITIONS_CLOSED,
        note("glance.petitionsNote", CadreProfile.PETITIONS_SUBSTANTIATED));
  }

  private Figure feedback() {
    Both label = texts.of("glance.feedback");
    if (!groups.feedbackShown(profile)) {
      int least = groups.settings().minimumRespondents();
      return new Figure(label, texts.of("small.hidden"), texts.of("small.feedback", least));
    }
    return Figure.of(
        label,
        Numbers.percent(number(profile, CadreProfile.FEEDBACK_FAVOURABLE)),
        note("glance.feedbackNote", CadreProfile.FEEDBACK_RESPONDENTS));
  }

  private Figure figure(String label, String column, Both note) {
    return Figure.of(texts.of(label), Numbers.whole(count(profile, column)), note);
  }

  private Both note(String key, String... columns) {
    Object[] counts = new Object[columns.length];
    for (int i = 0; i < columns.length; i++) {
      counts[i] = Numbers.whole(count(profile, columns[i]));
    }
    return texts.of(key, counts);
  }
}

package org.cadreprofiles.report.page;

import static org.cadreprofiles.report.rows.Cells.day;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.cadreprofiles.report.text.Both;
import org.cadreprofiles.report.text.Texts;
import org.cadreprofiles.table.CadreProfile;

/** How old the latest word of each feed about the person is. */
final class Freshness {
  private static final String PREFIX = "fresh_";
  private static final List<String> COLUMNS =
      List.of(
          CadreProfile.FRESH_ROSTER,
          CadreProfile.FRESH_DISCIPLINE_CASE,
          CadreProfile.FRESH_PETITION,
          CadreProfile.FRESH_AUDIT_FINDING,
          CadreProfile.FRESH_ANNUAL_ASSESSMENT,
          CadreProfile.FRESH_APPRAISAL,
          CadreProfile.FRESH_WORK_RECORD,
          CadreProfile.FRESH_COMMENDATION,
          CadreProfile.FRESH_INDICATOR_VALUE,
          CadreProfile.FRESH_RECTIFICATION,
          CadreProfile.FRESH_COMMUNITY_FEEDBACK);

  private Freshness() {}

  /** One figure per feed: the day, and how many days before the day of the profile that was. */
  static List<Figure> of(Texts texts, SmallGroups groups, Row profile, LocalDate asOf) {
    return COLUMNS.stream().map(column -> figure(texts, groups, profile, column, asOf)).toList();
  }

  private static Figure figure(
      Texts texts, SmallGroups groups, Row profile, String column, LocalDate asOf) {
    String feed = column.substring(PREFIX.length());
    Both label = texts.code("feed", feed);
    if (!groups.freshnessShown(feed, profile)) {
      return new Figure(label, texts.of("small.hidden"), Both.nothing());
    }
    Optional<LocalDate> latest = day(profile, column);
    return latest
        .map(day -> Figure.of(label, day.toString(), age(texts, day, asOf)))
        .orElseGet(() -> new Figure(label, texts.of("fresh.never"), Both.nothing()));
  }

  /** Age in words. */
  static Both age(Texts texts, LocalDate day, LocalDate asOf) {
    long days = ChronoUnit.DAYS.between(day, asOf);
    if (days <= 0) {
      return texts.of("fresh.today");
    }
    return days == 1 ? texts.of("fresh.dayAgo") : texts.of("fresh.daysAgo", days);
  }
}

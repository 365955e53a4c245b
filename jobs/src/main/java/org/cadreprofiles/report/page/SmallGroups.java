package org.cadreprofiles.report.page;

import java.util.Arrays;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.cadreprofiles.report.Edition;
import org.cadreprofiles.report.ReportSettings;
import org.cadreprofiles.report.rows.Cells;
import org.cadreprofiles.table.CadreProfile;

/**
 * What a page may say about petitions and feedback (safeguard G6).
 *
 * <p>A shared page shows totals of at least five concluded matters or five respondents, and never a
 * single matter. It also leaves out what would give a total away by subtraction or by its mere
 * presence: counts of all facts, and the day on which such a feed last spoke about the person.
 */
record SmallGroups(ReportSettings settings) {
  static final String PETITION = "petition";
  static final String FEEDBACK = "community_feedback";
  private static final Set<String> SENSITIVE = Set.of(PETITION, FEEDBACK);

  /** Whether the page is shared, so that only totals of enough matters may appear. */
  boolean shared() {
    return settings.edition() != Edition.INVESTIGATOR;
  }

  /** Whether single records of the feed stay off this page. */
  boolean onlyTotals(String feed) {
    return shared() && SENSITIVE.contains(feed);
  }

  /** Whether the page may say how many petitions about the person were concluded. */
  boolean petitionsShown(Row profile) {
    return !shared()
        || Cells.count(profile, CadreProfile.PETITIONS_CLOSED) >= settings.minimumMatters();
  }

  /** Whether the page may say what people answered about the person. */
  boolean feedbackShown(Row profile) {
    return Cells.count(profile, CadreProfile.FEEDBACK_RESPONDENTS) >= settings.minimumRespondents();
  }

  /** Whether the page may say when the feed last spoke about the person. */
  boolean freshnessShown(String feed, Row profile) {
    return switch (feed) {
      case PETITION -> petitionsShown(profile);
      case FEEDBACK -> !shared() || feedbackShown(profile);
      default -> true;
    };
  }

  /**
   * Whether what rests on these references, joined by semicolons, may be shown: it is not about
   * such a feed at all, or about enough records of it.
   */
  boolean enough(String references) {
    long records = Arrays.stream(references.split(";")).filter(this::sensitive).count();
    return records == 0 || records >= settings.minimumMatters();
  }

  /** Whether a reference to source records, or the id of a score part, is about such a feed. */
  boolean sensitive(String reference) {
    return shared() && SENSITIVE.stream().anyMatch(reference::contains);
  }
}

package org.cadreprofiles.table;

import java.util.List;
import java.util.stream.Stream;

/** Lists every table that has a contract, layer by layer; a test holds it against schemas. */
public final class TableNames {
  /** Feeds: tables that landing files fill. */
  public static final List<String> FEEDS =
      List.of(
          OrgUnit.TABLE,
          OrgChange.TABLE,
          Roster.TABLE,
          DisciplineCase.TABLE,
          Petition.TABLE,
          AuditFinding.TABLE,
          AnnualAssessment.TABLE,
          Appraisal.TABLE,
          WorkRecord.TABLE,
          Commendation.TABLE,
          Indicator.TABLE,
          IndicatorValue.TABLE,
          BrowseEvent.TABLE,
          BrowseDaily.TABLE,
          Inspection.TABLE,
          Rectification.TABLE,
          CommunityFeedback.TABLE,
          Decision.TABLE);

  /** Aggregates of the browse log, one partition a day. */
  public static final List<String> AGGREGATES = List.of(VisitorPageDay.TABLE, LockstepBucket.TABLE);

  /** What readers read. */
  public static final List<String> GOLD =
      List.of(
          IdentityLink.TABLE,
          IdentityReview.TABLE,
          CadreProfile.TABLE,
          ProfileEvent.TABLE,
          Portrait.TABLE,
          Anomaly.TABLE,
          AnomalyEvidence.TABLE,
          BrowseCorrected.TABLE,
          IndicatorGate.TABLE,
          IndicatorOverlap.TABLE,
          Burden.TABLE,
          InspectionClash.TABLE,
          Reuse.TABLE,
          Warning.TABLE,
          Score.TABLE,
          ScorePart.TABLE,
          Grade.TABLE,
          Fairness.TABLE,
          GradeProposal.TABLE,
          UseAnnualEvaluation.TABLE,
          UseCommendation.TABLE,
          UseCadreInspection.TABLE,
          UseRankPromotion.TABLE,
          UsePartyDevelopment.TABLE,
          UseTraining.TABLE,
          IncentiveProposal.TABLE);

  /** Ledgers that belong to a publication: they go back when a run fails. */
  public static final List<String> LEDGERS =
      List.of(ReceivedFile.TABLE, Quarantine.TABLE, SetAside.TABLE, IdentityEvent.TABLE);

  /**
   * Logs of what happened, failed runs included: they only grow and are no part of a publication.
   */
  public static final List<String> LOGS =
      List.of(Run.TABLE, Quality.TABLE, Access.TABLE, Publication.TABLE);

  private TableNames() {}

  /** The tables that a publication names. */
  public static List<String> published() {
    return Stream.of(FEEDS, AGGREGATES, GOLD, LEDGERS).flatMap(List::stream).toList();
  }

  /** All tables. */
  public static List<String> all() {
    return Stream.concat(published().stream(), LOGS.stream()).toList();
  }

  /** The table of a feed. */
  public static String ofFeed(String feed) {
    return "silver." + feed;
  }
}

package org.cadreprofiles.world;

import java.util.List;
import org.cadreprofiles.world.feeds.AnnualMaker;
import org.cadreprofiles.world.feeds.AppraisalMaker;
import org.cadreprofiles.world.feeds.AuditMaker;
import org.cadreprofiles.world.feeds.CommendationMaker;
import org.cadreprofiles.world.feeds.CommunityMaker;
import org.cadreprofiles.world.feeds.DecisionMaker;
import org.cadreprofiles.world.feeds.DisciplineMaker;
import org.cadreprofiles.world.feeds.FeedMaker;
import org.cadreprofiles.world.feeds.IndicatorMaker;
import org.cadreprofiles.world.feeds.IndicatorValueMaker;
import org.cadreprofiles.world.feeds.InspectionMaker;
import org.cadreprofiles.world.feeds.OrgChangeMaker;
import org.cadreprofiles.world.feeds.OrgUnitMaker;
import org.cadreprofiles.world.feeds.PetitionMaker;
import org.cadreprofiles.world.feeds.RectificationMaker;
import org.cadreprofiles.world.feeds.RosterMaker;
import org.cadreprofiles.world.feeds.WorkRecordMaker;
import org.cadreprofiles.world.size.Volumes;

/** The makers of all feeds but the two of the browse log. */
final class Feeds {
  private Feeds() {}

  static List<FeedMaker> of(WorldSettings settings) {
    long seed = settings.seed();
    Volumes volumes = settings.size().volumes();
    return List.of(
        new IndicatorValueMaker(seed, volumes.personalResultShare()),
        new RosterMaker(seed),
        new AnnualMaker(seed, volumes.historyShare()),
        new AppraisalMaker(seed, volumes.appraisedShare()),
        new WorkRecordMaker(seed, volumes.workerShare(), volumes.recordsPerWorker()),
        new RectificationMaker(seed, volumes.petitionsPerUnit()),
        new PetitionMaker(seed, volumes.petitionsPerUnit()),
        new AuditMaker(seed),
        new CommendationMaker(seed),
        new CommunityMaker(seed),
        new DecisionMaker(seed),
        new DisciplineMaker(seed),
        new IndicatorMaker(),
        new InspectionMaker(seed),
        new OrgChangeMaker(),
        new OrgUnitMaker());
  }
}

package org.cadreprofiles.world.feeds;

import java.io.IOException;
import java.time.LocalDate;
import org.cadreprofiles.table.Decision;
import org.cadreprofiles.world.calendar.WorldCalendar;
import org.cadreprofiles.world.chance.Dice;
import org.cadreprofiles.world.dirt.FeedSink;
import org.cadreprofiles.world.people.District;
import org.cadreprofiles.world.people.ExportPlace;
import org.cadreprofiles.world.write.CellType;
import org.cadreprofiles.world.write.FeedRow;
import org.cadreprofiles.world.write.Shape;

/**
 * Decisions about the catalogue. Those about people or anomalies name ids that only the engine
 * gives, so the world has none of them.
 */
public final class DecisionMaker implements FeedMaker {
  private static final Shape SHAPE =
      Shape.of(Decision.TABLE)
          .required(CellType.TEXT, Decision.DECISION_ID)
          .requiredChoice(Decision.TARGET_KIND)
          .required(
              CellType.TEXT,
              Decision.TARGET_ID,
              Decision.VERDICT,
              Decision.REASON,
              Decision.DECIDED_BY)
          .required(CellType.TIMESTAMP, Decision.DECIDED_AT);

  private final long seed;

  public DecisionMaker(long seed) {
    this.seed = seed;
  }

  @Override
  public Shape shape() {
    return SHAPE;
  }

  @Override
  public void write(District district, FeedSink sink) throws IOException {
    if (district.number() != 0) {
      return;
    }
    RecordIds ids = new RecordIds("DN", district);
    for (CatalogueEntry entry : CatalogueEntry.load()) {
      if (!entry.duplicateOf().isEmpty()) {
        String pair = entry.duplicateOf() + "|" + entry.id();
        boolean merge = entry.id().equals("I024") || entry.id().equals("I026");
        sink.accept(
            row(ids.next(), "merge_proposal", pair, merge ? "merge" : "keep", "与既有指标口径比对后的意见"));
      }
      if (entry.review().equals("rejected")) {
        sink.accept(row(ids.next(), "indicator", entry.id(), "exit", "属过程留痕，无法定依据"));
      }
      if (entry.kind().equals("process") && entry.review().equals("passed")) {
        sink.accept(row(ids.next(), "indicator", entry.id(), "keep", "联席会议复核"));
      }
    }
  }

  private FeedRow row(String id, String kind, String target, String verdict, String reason) {
    Dice dice = Dice.of(seed, id);
    LocalDate day =
        WorldCalendar.workdayFrom(LocalDate.of(WorldCalendar.YEAR, dice.between(3, 11), 10));
    return new FeedRow(SHAPE)
        .envelope(id, WorldCalendar.at(day, 17 * 3600), ExportPlace.HUB)
        .set(Decision.DECISION_ID, id.replace("DN", "JD"))
        .set(Decision.TARGET_KIND, kind)
        .set(Decision.TARGET_ID, target)
        .set(Decision.VERDICT, verdict)
        .set(Decision.REASON, reason)
        .set(Decision.DECIDED_BY, "reviewer-" + dice.between(1, 4))
        .set(Decision.DECIDED_AT, WorldCalendar.at(day, 16 * 3600));
  }
}

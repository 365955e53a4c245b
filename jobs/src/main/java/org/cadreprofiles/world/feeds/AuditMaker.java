package org.cadreprofiles.world.feeds;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;
import org.cadreprofiles.table.AuditFinding;
import org.cadreprofiles.world.chance.Dice;
import org.cadreprofiles.world.dirt.FeedSink;
import org.cadreprofiles.world.people.District;
import org.cadreprofiles.world.people.ExportPlace;
import org.cadreprofiles.world.write.CellType;
import org.cadreprofiles.world.write.ExportStyle;
import org.cadreprofiles.world.write.FeedRow;
import org.cadreprofiles.world.write.FileKind;
import org.cadreprofiles.world.write.Shape;

/** Audit findings of three years, as Parquet. */
public final class AuditMaker implements FeedMaker {
  private static final Shape SHAPE =
      Shape.of(AuditFinding.TABLE)
          .required(CellType.TEXT, AuditFinding.AUDIT_ID, AuditFinding.FINDING_ID)
          .optional(CellType.TEXT, Mention.columns())
          .required(CellType.TEXT, AuditFinding.UNIT_ID)
          .required(CellType.DATE, AuditFinding.PERIOD_FROM, AuditFinding.PERIOD_TO)
          .required(CellType.TEXT, AuditFinding.CATEGORY)
          .optional(CellType.MONEY, AuditFinding.AMOUNT)
          .optionalChoice(AuditFinding.RESPONSIBILITY)
          .optional(
              CellType.DATE,
              AuditFinding.COMMENT_DUE_ON,
              AuditFinding.RECTIFICATION_DUE_ON,
              AuditFinding.RECTIFIED_ON)
          .requiredChoice(AuditFinding.STATUS);

  private final long seed;

  public AuditMaker(long seed) {
    this.seed = seed;
  }

  @Override
  public Shape shape() {
    return SHAPE;
  }

  @Override
  public Map<ExportPlace, ExportStyle> styles() {
    return Map.of(ExportPlace.HUB, ExportStyle.canonical(SHAPE, FileKind.PARQUET));
  }

  @Override
  public void write(District district, FeedSink sink) throws IOException {
    RecordIds ids = new RecordIds("AF", district);
    for (AuditMatter matter : AuditMatter.of(seed, district)) {
      sink.accept(row(matter, ids.next()));
    }
  }

  private FeedRow row(AuditMatter matter, String id) {
    Dice dice = Dice.of(seed, id);
    LocalDate known = matter.rectified() == null ? matter.reported() : matter.rectified();
    FeedRow row =
        new FeedRow(SHAPE)
            .envelope(id, Reports.after(known, 1, 5, dice), ExportPlace.HUB)
            .set(AuditFinding.AUDIT_ID, matter.auditId())
            .set(AuditFinding.FINDING_ID, matter.findingId())
            .set(AuditFinding.UNIT_ID, matter.unit().unitId())
            .set(AuditFinding.PERIOD_FROM, LocalDate.of(matter.year() - 1, 1, 1))
            .set(AuditFinding.PERIOD_TO, LocalDate.of(matter.year() - 1, 12, 31))
            .set(AuditFinding.CATEGORY, matter.category())
            .set(AuditFinding.AMOUNT, matter.amount())
            .set(AuditFinding.RESPONSIBILITY, matter.responsibility())
            .set(AuditFinding.COMMENT_DUE_ON, matter.commentDue())
            .set(AuditFinding.RECTIFICATION_DUE_ON, matter.rectificationDue())
            .set(AuditFinding.RECTIFIED_ON, matter.rectified())
            .set(AuditFinding.STATUS, matter.status())
            .slip(AuditFinding.RECTIFICATION_DUE_ON, matter.rectificationDue().plusDays(30));
    LocalDate on = LocalDate.of(matter.year(), 6, 30);
    return Mention.fill(
        row,
        matter.head(),
        matter.post(),
        on,
        dice.chance(0.5) ? Mention.BY_ID : Mention.BY_NUMBER_AND_NAME);
  }
}

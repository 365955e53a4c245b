package org.cadreprofiles.job;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.cadreprofiles.lake.Lake;
import org.cadreprofiles.lake.Publications;
import org.cadreprofiles.lake.UsageException;
import org.cadreprofiles.table.Anomaly;
import org.cadreprofiles.table.AnomalyEvidence;
import org.cadreprofiles.table.CadreProfile;
import org.cadreprofiles.table.ProfileEvent;
import org.cadreprofiles.table.Score;
import org.cadreprofiles.table.ScorePart;
import org.cadreprofiles.table.Tables;

/** Follows a published number to the files and lines that it rests on. */
public final class Explain {
  private final Tables in;
  private final SourceLines lines;

  private Explain(Tables in, SourceLines lines) {
    this.in = in;
    this.lines = lines;
  }

  /** Explains from what is published on the lake. */
  public static Explain of(Lake lake) {
    Tables in = new Publications(lake).tables();
    return new Explain(in, new SourceLines(in));
  }

  /**
   * The chain of a cadre's current score: parts, what became of each, and the source rows.
   *
   * @throws UsageException when the cadre has no score
   */
  public List<String> score(String cadreId) {
    Row score =
        one(
            Score.TABLE,
            col(Score.CADRE_ID).equalTo(cadreId).and(col(Score.STATUS).equalTo("current")),
            cadreId);
    List<String> text = new ArrayList<>();
    text.add(
        String.format(
            Locale.ROOT,
            "score %s, %s to %s, revision %s: %s [%s, %s], rank %s to %s of %s in %s; withheld share %s",
            cadreId,
            value(score, Score.PERIOD_FROM),
            value(score, Score.PERIOD_TO),
            value(score, Score.REVISION),
            value(score, Score.SCORE),
            value(score, Score.LOW),
            value(score, Score.HIGH),
            value(score, Score.RANK_LOW),
            value(score, Score.RANK_HIGH),
            value(score, Score.PEERS),
            value(score, Score.PEER_GROUP),
            value(score, Score.WITHHELD_SHARE)));
    List<Row> parts =
        in.read(ScorePart.TABLE)
            .where(col(ScorePart.CADRE_ID).equalTo(cadreId))
            .where(col(ScorePart.REVISION).equalTo(score.<Integer>getAs(Score.REVISION)))
            .where(
                col(ScorePart.PERIOD_FROM).equalTo(score.<java.sql.Date>getAs(Score.PERIOD_FROM)))
            .sort(col(ScorePart.STATE), col(ScorePart.PART_ID))
            .collectAsList();
    Map<String, List<String>> sources =
        lines.of(parts.stream().map(part -> part.<String>getAs(ScorePart.EVIDENCE)).toList());
    for (Row part : parts) {
      text.add(
          String.format(
              Locale.ROOT,
              "  %s %s: contribution %s (value %s, normalised %s, weight %s)%s",
              value(part, ScorePart.STATE),
              value(part, ScorePart.PART_ID),
              value(part, ScorePart.CONTRIBUTION),
              value(part, ScorePart.CORRECTED),
              value(part, ScorePart.NORMALISED),
              value(part, ScorePart.WEIGHT),
              part.getAs(ScorePart.WHY) == null ? "" : "; " + part.getAs(ScorePart.WHY)));
      sources
          .getOrDefault(part.<String>getAs(ScorePart.EVIDENCE), List.of())
          .forEach(line -> text.add("    from " + line));
    }
    return text;
  }

  /**
   * The chain of a finding: its sentence, its evidence, and the source rows.
   *
   * @throws UsageException when there is no such finding
   */
  public List<String> anomaly(String anomalyId) {
    Row anomaly = one(Anomaly.TABLE, col(Anomaly.ANOMALY_ID).equalTo(anomalyId), anomalyId);
    List<String> text = new ArrayList<>();
    text.add(
        "anomaly "
            + anomalyId
            + " ("
            + value(anomaly, Anomaly.DETECTOR)
            + " "
            + value(anomaly, Anomaly.DETECTOR_VERSION)
            + ", "
            + value(anomaly, Anomaly.CLASS)
            + ", "
            + value(anomaly, Anomaly.STATE)
            + ")");
    text.add("  " + value(anomaly, Anomaly.SENTENCE_EN));
    text.add(
        String.format(
            "  reported %s, corrected %s [%s, %s], p %s, q %s",
            value(anomaly, Anomaly.REPORTED),
            value(anomaly, Anomaly.CORRECTED),
            value(anomaly, Anomaly.CORRECTED_LOW),
            value(anomaly, Anomaly.CORRECTED_HIGH),
            value(anomaly, Anomaly.P_VALUE),
            value(anomaly, Anomaly.Q_VALUE)));
    text.add("  explanations checked: " + value(anomaly, Anomaly.EXPLANATIONS));
    text.add("  what would refute it: " + value(anomaly, Anomaly.REFUTATION_EN));
    List<Row> items =
        in.read(AnomalyEvidence.TABLE)
            .where(col(AnomalyEvidence.ANOMALY_ID).equalTo(anomalyId))
            .sort(col(AnomalyEvidence.ITEM))
            .collectAsList();
    for (Row item : items) {
      text.add(
          "  " + value(item, AnomalyEvidence.KIND) + ": " + value(item, AnomalyEvidence.DETAIL_EN));
      text.add(
          "    from "
              + value(item, AnomalyEvidence.SOURCE_TABLE)
              + " where "
              + value(item, AnomalyEvidence.SOURCE_ROWS));
      String file = item.getAs(AnomalyEvidence.SOURCE_FILE_ID);
      if (file != null) {
        text.add(
            "    such as "
                + lines.path(file)
                + ", line "
                + value(item, AnomalyEvidence.SOURCE_LINE));
      }
    }
    return text;
  }

  /**
   * Why a record is linked as it is: what each field says, and the next best cadre.
   *
   * @param record record id, or {@code feed/source_system/record_id}
   * @throws UsageException when there is no such record, or more than one
   */
  public List<String> identity(String record) {
    return new ExplainIdentity(in, lines).lines(record);
  }

  /**
   * The chain of a profile: every dated fact with whether it counts and its source row.
   *
   * @throws UsageException when there is no such cadre
   */
  public List<String> profile(String cadreId) {
    Row profile = one(CadreProfile.TABLE, col(CadreProfile.CADRE_ID).equalTo(cadreId), cadreId);
    List<String> text = new ArrayList<>();
    text.add(
        "profile "
            + cadreId
            + " as of "
            + value(profile, CadreProfile.AS_OF)
            + ": "
            + value(profile, CadreProfile.POST)
            + ", "
            + value(profile, CadreProfile.UNIT));
    in.read(ProfileEvent.TABLE)
        .where(col(ProfileEvent.CADRE_ID).equalTo(cadreId))
        .sort(
            col(ProfileEvent.VALID_FROM),
            col(ProfileEvent.KIND),
            col(ProfileEvent.RECORD_ID),
            col(ProfileEvent.ITEM))
        .collectAsList()
        .forEach(
            event ->
                text.add(
                    "  "
                        + value(event, ProfileEvent.VALID_FROM)
                        + " "
                        + value(event, ProfileEvent.KIND)
                        + ": "
                        + value(event, ProfileEvent.DETAIL_EN)
                        + (event.<Boolean>getAs(ProfileEvent.COUNTED)
                            ? " (counts)"
                            : " (does not count: " + value(event, ProfileEvent.WHY_NOT) + ")")
                        + "; from "
                        + lines.path(event.getAs(ProfileEvent.SOURCE_FILE_ID))
                        + ", line "
                        + value(event, ProfileEvent.SOURCE_LINE)));
    return text;
  }

  private Row one(String table, Column is, String id) {
    Dataset<Row> rows = in.read(table).where(is);
    List<Row> found = rows.takeAsList(1);
    if (found.isEmpty()) {
      throw new UsageException(
          "There is no "
              + id
              + " in "
              + table
              + ". Ask for ids with: bin/cadre sql \"select * from "
              + table
              + "\"");
    }
    return found.get(0);
  }

  private static String value(Row row, String column) {
    Object value = row.getAs(column);
    if (value instanceof Double number) {
      return String.format(Locale.ROOT, "%.4g", number);
    }
    return value == null ? "none" : value.toString();
  }
}

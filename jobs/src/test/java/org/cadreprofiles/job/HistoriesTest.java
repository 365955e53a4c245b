package org.cadreprofiles.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.cadreprofiles.table.AnnualAssessment;
import org.cadreprofiles.table.BrowseEvent;
import org.cadreprofiles.table.SetAside;
import org.cadreprofiles.testing.DatasetEquality;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same silver and the same summed counts, however records are cut into files and runs. */
class HistoriesTest {
  private static final String ANNUAL =
      "record_id,source_system,reported_at,corrects,subject_cadre_no,subject_name,year,grade,reason";
  private static final String EVENT =
      "record_id,source_system,reported_at,corrects,event_id,platform,page_id,unit_id,viewed_at,visitor_token";
  private static final String[] GRADES = {"outstanding", "competent", "incompetent", "splendid"};

  @TempDir Path directory;

  @Test
  void assessments() {
    for (int seed = 0; seed < 1; seed++) {
      compare("annual_assessment", AnnualAssessment.TABLE, ANNUAL, assessments(seed), seed);
    }
  }

  @Test
  void events() {
    compare("browse_event", BrowseEvent.TABLE, EVENT, events(7), 7);
  }

  /**
   * What was corrected away comes back from its landing file when the correction is in conflict.
   */
  @Test
  void aReplacedRecordIsRecalled() {
    LandingZone zone = new LandingZone(directory);
    zone.land(
        "annual_assessment/1.csv", ANNUAL, "R2,s,2025-01-03T00:00:00Z,,C1,Li,2024,competent,");
    zone.standardize();
    zone.land(
        "annual_assessment/2.csv", ANNUAL, "R1,s,2025-01-05T00:00:00Z,,C1,Li,2024,outstanding,");
    assertThat(zone.standardize().feeds())
        .containsExactly(new FeedCount("annual_assessment", 1, 0, 0, 0, 1));
    zone.land(
        "annual_assessment/3.csv", ANNUAL, "R1,s,2025-01-01T00:00:00Z,,C9,Qian,2024,competent,");
    assertThat(zone.standardize().feeds())
        .containsExactly(new FeedCount("annual_assessment", 1, 1, 1, 0, -1));
    assertThat(
            zone.lake()
                .read(AnnualAssessment.TABLE)
                .selectExpr("record_id", "grade")
                .collectAsList())
        .extracting(Object::toString)
        .containsExactlyInAnyOrder("[R2,competent]", "[R1,competent]");
  }

  private void compare(String feed, String table, String header, List<String> rows, int seed) {
    LandingZone whole = new LandingZone(directory.resolve(feed + "whole" + seed));
    whole.land(feed + "/all.csv", with(header, rows));
    FeedCount expected = whole.standardize().feeds().get(0);
    assertThat(expected.in()).isEqualTo(rows.size());
    // The same lines, so that file and line of each record are the same wherever a run begins.
    Random random = new Random(seed);
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      order.add(i);
    }
    Collections.shuffle(order, random);
    LandingZone parts = new LandingZone(directory.resolve(feed + "parts" + seed));
    LandingZone again = new LandingZone(directory.resolve(feed + "again" + seed));
    FeedCount sum = new FeedCount(feed, 0, 0, 0, 0, 0);
    for (int part : order) {
      List<String> some = new ArrayList<>();
      for (int i = part; i < rows.size(); i += 4) {
        some.add(rows.get(i));
      }
      again.land(feed + "/" + (9 - part) + ".csv", with(header, some));
      sum =
          plus(
              sum,
              parts
                  .land(feed + "/" + part + ".csv", with(header, some))
                  .standardize()
                  .feeds()
                  .get(0));
    }
    assertThat(sum).as("seed %d", seed).isEqualTo(expected);
    assertThat(again.standardize().feeds()).containsExactly(expected);
    DatasetEquality.assertDataset(again.lake().read(table), parts.lake().read(table));
    DatasetEquality.assertDataset(
        again.lake().read(SetAside.TABLE), parts.lake().read(SetAside.TABLE));
    DatasetEquality.assertDataset(
        whole.lake().read(table).drop("source_file_id", "source_line"),
        parts.lake().read(table).drop("source_file_id", "source_line"));
  }

  private static List<String> assessments(int seed) {
    Random random = new Random(seed);
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      int id = random.nextInt(120);
      String corrects = random.nextInt(4) == 0 ? "R" + random.nextInt(120) : "";
      rows.add(
          String.format(
              "R%d,s%d,2025-01-%02dT08:%02d:00+08:00,%s,C%d,,2024,%s,",
              id,
              id % 2,
              1 + random.nextInt(9),
              i % 60,
              corrects,
              random.nextInt(60),
              GRADES[random.nextInt(10) == 0 ? 3 : random.nextInt(3)]));
    }
    return rows;
  }

  private static List<String> events(int seed) {
    Random random = new Random(seed);
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      int id = random.nextInt(300);
      String corrects = random.nextInt(20) == 0 ? "E" + random.nextInt(300) : "";
      rows.add(
          String.format(
              "E%d,p,2025-03-0%dT10:00:00Z,%s,E%d,web,p1,U1,2025-03-0%dT0%d:00:00Z,v%d",
              id,
              1 + i % 9,
              corrects,
              id,
              1 + id % 5,
              1 + id % 9,
              random.nextInt(30) == 0 ? 1 : 0));
    }
    return rows;
  }

  private static FeedCount plus(FeedCount a, FeedCount b) {
    return new FeedCount(
        a.feed(),
        a.in() + b.in(),
        a.out() + b.out(),
        a.quarantined() + b.quarantined(),
        a.duplicates() + b.duplicates(),
        a.superseded() + b.superseded());
  }

  private static String[] with(String header, List<String> rows) {
    List<String> lines = new ArrayList<>(List.of(header));
    lines.addAll(rows);
    return lines.toArray(String[]::new);
  }
}

package org.cadreprofiles.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.cadreprofiles.table.AnnualAssessment;
import org.cadreprofiles.table.DisciplineCase;
import org.cadreprofiles.table.IdentityLink;
import org.cadreprofiles.table.IdentityReview;
import org.cadreprofiles.table.OrgChange;
import org.cadreprofiles.table.OrgUnit;
import org.cadreprofiles.table.Petition;
import org.cadreprofiles.table.Roster;
import org.cadreprofiles.table.WorkRecord;
import org.cadreprofiles.testing.DatasetEquality;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who is who after ten batches of files, in two orders, is who is who after all at once. */
@Tag("slow")
class IncrementalIdentityTest {
  private static final int BATCHES = 10;
  private static final long SEED = 3;

  /** The roster, what units became, and feeds with every way of naming people. */
  private static final List<String> FEEDS =
      List.of(
          Roster.TABLE,
          OrgUnit.TABLE,
          OrgChange.TABLE,
          AnnualAssessment.TABLE,
          WorkRecord.TABLE,
          Petition.TABLE,
          DisciplineCase.TABLE);

  @TempDir Path directory;

  @Test
  void tenBatchesInAnyOrderGiveWhatAllAtOnceGives() {
    List<Path> files = new ArrayList<>(PublishedCounty.landed());
    files.removeIf(IncrementalIdentityTest::isOther);
    assertThat(files).hasSizeGreaterThan(BATCHES);
    LandingZone whole = new LandingZone(directory.resolve("whole"));
    files.forEach(file -> PublishedCounty.land(whole, file, ""));
    identify(whole);
    Dataset<Row> links = rows(whole, IdentityLink.TABLE);
    assertThat(links.where("method = 'probabilistic'").count()).isPositive();
    assertThat(links.where("method = 'roster'").count()).isPositive();

    List<List<Path>> batches = batches(files);
    assertEqual(whole, batches, "first");
    Collections.shuffle(batches, new Random(SEED));
    assertEqual(whole, batches, "second");
  }

  /**
   * Lands batch after batch; who is who is asked now and then, as a place would, and at the end.
   */
  private void assertEqual(LandingZone whole, List<List<Path>> batches, String order) {
    LandingZone zone = new LandingZone(directory.resolve(order));
    for (int batch = 0; batch < BATCHES; batch++) {
      for (Path file : batches.get(batch)) {
        PublishedCounty.land(zone, file, "b" + batch + "-");
      }
      zone.standardize();
      if (batch % 5 == 4) {
        zone.step(new Identify());
      }
    }
    DatasetEquality.assertDataset(rows(whole, IdentityLink.TABLE), rows(zone, IdentityLink.TABLE));
    DatasetEquality.assertDataset(
        rows(whole, IdentityReview.TABLE), rows(zone, IdentityReview.TABLE));
  }

  // Neighbours by name, so that a batch brings one feed or two, as exports come.
  private static List<List<Path>> batches(List<Path> files) {
    List<List<Path>> batches = new ArrayList<>();
    for (int batch = 0; batch < BATCHES; batch++) {
      batches.add(
          files.subList(files.size() * batch / BATCHES, files.size() * (batch + 1) / BATCHES));
    }
    return batches;
  }

  private static void identify(LandingZone zone) {
    zone.standardize();
    zone.step(new Identify());
  }

  private static Dataset<Row> rows(LandingZone zone, String table) {
    return zone.lake().read(table);
  }

  private static boolean isOther(Path file) {
    return FEEDS.stream()
        .map(table -> table.substring(table.indexOf('.') + 1))
        .noneMatch(feed -> file.toString().contains("/" + feed + "/"));
  }
}

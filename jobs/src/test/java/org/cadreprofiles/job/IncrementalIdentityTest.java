package org.cadreprofiles.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.cadreprofiles.table.BrowseDaily;
import org.cadreprofiles.table.BrowseEvent;
import org.cadreprofiles.table.IdentityLink;
import org.cadreprofiles.table.IdentityReview;
import org.cadreprofiles.testing.DatasetEquality;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who is who after ten batches of files, in two orders, is who is who after all at once. */
@Tag("slow")
class IncrementalIdentityTest {
  private static final int BATCHES = 10;

  @TempDir Path directory;

  @Test
  void tenBatchesInAnyOrderGiveWhatAllAtOnceGives() {
    List<Path> files = new ArrayList<>(PublishedCounty.landed());
    files.removeIf(IncrementalIdentityTest::namesNobody);
    assertThat(files).hasSizeGreaterThan(BATCHES);
    LandingZone whole = new LandingZone(directory.resolve("whole"));
    files.forEach(file -> PublishedCounty.land(whole, file, ""));
    identify(whole);
    Dataset<Row> links = rows(whole, IdentityLink.TABLE);
    assertThat(links.where("method = 'probabilistic'").count()).isPositive();
    assertThat(links.where("method = 'roster'").count()).isPositive();

    for (int seed = 1; seed <= 2; seed++) {
      Collections.shuffle(files, new Random(seed));
      LandingZone batches = new LandingZone(directory.resolve("batches-" + seed));
      for (int batch = 0; batch < BATCHES; batch++) {
        for (int i = batch; i < files.size(); i += BATCHES) {
          PublishedCounty.land(batches, files.get(i), "b" + batch + "-");
        }
        identify(batches);
      }
      DatasetEquality.assertDataset(links, rows(batches, IdentityLink.TABLE));
      DatasetEquality.assertDataset(
          rows(whole, IdentityReview.TABLE), rows(batches, IdentityReview.TABLE));
    }
  }

  private static void identify(LandingZone zone) {
    zone.standardize();
    zone.step(new Identify());
  }

  private static Dataset<Row> rows(LandingZone zone, String table) {
    return zone.lake().read(table);
  }

  private static boolean namesNobody(Path file) {
    return List.of(BrowseEvent.TABLE, BrowseDaily.TABLE).stream()
        .map(table -> table.substring(table.indexOf('.') + 1))
        .anyMatch(feed -> file.getParent().toString().contains(feed));
  }
}

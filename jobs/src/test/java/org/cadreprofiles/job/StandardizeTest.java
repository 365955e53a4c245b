package org.cadreprofiles.job;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.cadreprofiles.table.AnnualAssessment;
import org.cadreprofiles.table.BrowseEvent;
import org.cadreprofiles.table.Petition;
import org.cadreprofiles.table.Quarantine;
import org.cadreprofiles.table.ReceivedFile;
import org.cadreprofiles.table.SetAside;
import org.cadreprofiles.testing.DatasetEquality;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lands files and looks at what silver, the quarantine and the counts say. */
class StandardizeTest {
  private static final String ANNUAL =
      "record_id,source_system,reported_at,corrects,subject_cadre_no,subject_name,year,grade,reason";
  private static final String EVENT =
      "record_id,source_system,reported_at,event_id,platform,page_id,unit_id,viewed_at,visitor_token";

  @TempDir Path directory;

  @Test
  void everyRecordIsInOnePlace() {
    LandingZone zone = new LandingZone(directory);
    zone.land(
        "annual_assessment/a.csv",
        ANNUAL,
        "r1,s,2025-01-10T08:00:00+08:00,,C1,Li,2024,competent,",
        "r2,s,2025-01-10T08:00:00+08:00,,C2,Wang,2024,outstanding,\"two\nlines, quoted\"",
        "r2,s,2025-01-10T08:00:00+08:00,,C2,Wang,2024,outstanding,\"two\nlines, quoted\"",
        "r3,s,2025-01-11T08:00:00+08:00,r1,C1,Li,2024,outstanding,corrected",
        "r4,s,2025-01-10T08:00:00+08:00,,C4,Zhao,2024,splendid,",
        "r5,s,2025-01-10T08:00:00+08:00,,C5,Sun,20x4,competent,",
        "r6,s,2025-01-10T08:00:00+08:00,,C6,Zhou,2024",
        "r7,s,yesterday,,C7,Wu,2024,competent,",
        "r8,s,2025-01-10T08:00:00+08:00,,,,2024,competent,",
        "r2,s,2025-01-12T08:00:00+08:00,,C2,Wang,2024,competent,other content");
    FeedCount count = zone.standardize().feeds().get(0);
    assertThat(count).isEqualTo(new FeedCount("annual_assessment", 10, 2, 6, 1, 1));
    assertThat(strings(zone.lake().read(AnnualAssessment.TABLE), AnnualAssessment.RECORD_ID))
        .containsExactly("r2", "r3");
    Dataset<Row> quarantine = zone.lake().read(Quarantine.TABLE);
    assertThat(
            strings(
                quarantine.selectExpr("concat(line, ' ', concat_ws('+', rules)) as rules"),
                Quarantine.RULES))
        .containsExactly(
            "10 unparsable",
            "11 required:reported_at+type:reported_at".replace("required:reported_at+", ""),
            "12 subject",
            "13 conflict:record_id",
            "8 valid:grade",
            "9 type:year");
    assertThat(
            quarantine
                .where(col(Quarantine.LINE).equalTo(10))
                .first()
                .<String>getAs(Quarantine.RECORD))
        .isNull();
    assertThat(
            quarantine
                .where(col(Quarantine.LINE).equalTo(8))
                .first()
                .<String>getAs(Quarantine.RECORD))
        .contains("\"grade\":\"splendid\"")
        .contains("\"subject_name\":\"***\"")
        .doesNotContain("Zhao");
  }

  @Test
  void theOrderOfFilesAndRunsChangesNothing() {
    String[][] files = {
      {
        ANNUAL,
        "r1,s,2025-01-10T08:00:00Z,,C1,Li,2023,competent,",
        "r2,s,2025-01-10T08:00:00Z,,C2,Wang,2023,competent,"
      },
      {ANNUAL, "r3,s,2025-01-12T08:00:00Z,r1,C1,Li,2023,outstanding,first correction"},
      {ANNUAL, "r4,s,2025-01-13T08:00:00Z,r3,C1,Li,2023,competent,second correction"},
      {
        ANNUAL,
        "r5,s,2025-01-11T08:00:00Z,,C2,Wang,2023,outstanding,newer",
        "r1,s,2025-01-10T08:00:00Z,,C1,Li,2023,competent,"
      },
      {ANNUAL, "r2,s,2025-01-09T08:00:00Z,,C9,Qian,2023,competent,same id and other content"}
    };
    LandingZone all = new LandingZone(directory.resolve("all"));
    for (int i = 0; i < files.length; i++) {
      all.land("annual_assessment/f" + i + ".csv", files[i]);
    }
    List<FeedCount> counted = all.standardize().feeds();
    for (int[] order : new int[][] {{4, 3, 2, 1, 0}, {2, 0, 4, 1, 3}}) {
      LandingZone one = new LandingZone(directory.resolve("o" + order[0]));
      long[] sums = new long[5];
      for (int at : order) {
        one.land("annual_assessment/renamed-" + at + ".csv", files[at]);
        FeedCount count = one.standardize().feeds().get(0);
        long[] parts = {
          count.in(), count.out(), count.quarantined(), count.duplicates(), count.superseded()
        };
        for (int i = 0; i < sums.length; i++) {
          sums[i] += parts[i];
        }
      }
      assertThat(new FeedCount("annual_assessment", sums[0], sums[1], sums[2], sums[3], sums[4]))
          .isEqualTo(counted.get(0));
      DatasetEquality.assertDataset(
          all.lake().read(AnnualAssessment.TABLE), one.lake().read(AnnualAssessment.TABLE));
      DatasetEquality.assertDataset(
          all.lake().read(SetAside.TABLE), one.lake().read(SetAside.TABLE));
    }
  }

  @Test
  void aFileSentTwiceCountsAsDuplicatesAndChangesNothing() {
    LandingZone zone = new LandingZone(directory);
    String row = "r1,s,2025-01-10T08:00:00Z,,C1,Li,2023,competent,";
    zone.land("annual_assessment/a.csv", ANNUAL, row).standardize();
    Dataset<Row> before =
        zone.lake()
            .read(AnnualAssessment.TABLE, zone.lake().version(AnnualAssessment.TABLE).getAsLong());
    zone.land("annual_assessment/again.csv", ANNUAL, row);
    assertThat(zone.standardize().feeds())
        .containsExactly(new FeedCount("annual_assessment", 1, 0, 0, 1, 0));
    DatasetEquality.assertDataset(before, zone.lake().read(AnnualAssessment.TABLE));
    assertThat(
            zone.lake()
                .read(ReceivedFile.TABLE)
                .where("same_as = 'annual_assessment/a.csv'")
                .count())
        .isEqualTo(1);
  }

  @Test
  void aDayWithoutNewEventsKeepsItsFiles() {
    LandingZone zone = new LandingZone(directory);
    zone.land(
        "browse_event/a.csv",
        EVENT,
        "e1,p,2025-03-01T10:00:00Z,e1,web,p1,U1,2025-03-01T01:00:00Z,v1",
        "e2,p,2025-03-02T10:00:00Z,e2,web,p1,U1,2025-03-02T01:00:00Z,v1",
        "e3,p,2025-03-02T10:00:00Z,e3,web,p1,U1,2025-03-01T17:00:00Z,v1");
    zone.standardize();
    zone.land(
        "browse_event/b.csv",
        EVENT + ",corrects",
        "e2,p,2025-03-02T10:00:00Z,e2,web,p1,U1,2025-03-02T01:00:00Z,v1,",
        "e4,p,2025-03-03T10:00:00Z,e4,web,p1,U1,2025-03-02T05:00:00Z,v2,e2");
    long before = zone.lake().version(BrowseEvent.TABLE).getAsLong();
    assertThat(zone.standardize().feeds())
        .containsExactly(new FeedCount("browse_event", 2, 0, 0, 1, 1));
    long after = zone.lake().version(BrowseEvent.TABLE).getAsLong();
    assertThat(zone.lake().changedDays(BrowseEvent.TABLE, before, after))
        .contains(List.of("2025-03-02"));
    assertThat(strings(zone.lake().read(BrowseEvent.TABLE), BrowseEvent.EVENT_ID))
        .containsExactly("e1", "e3", "e4");
  }

  @Test
  void aPlacesOwnExportIsMappedWhateverItsLetters() {
    Path conf = directory.resolve("conf");
    copyConf(
        conf,
        "petition.yaml",
        "feed: petition",
        "source_system: dong",
        "encoding: GB18030",
        "columns:",
        "  record_id: 编号",
        "  petition_id: 编号",
        "  reported_at: {column: 报送时间, formats: [\"yyyy/M/d H:mm\"]}",
        "  channel: {column: 渠道, values: {来信: letter}}",
        "  received_on: {column: [受理日, 受理日期], formats: [yyyy/M/d]}",
        "  subject_name: 姓名",
        "  subject_resident_id: 身份证号",
        "  category: {constant: other}");
    LandingZone zone = new LandingZone(directory.resolve("z"), conf);
    zone.land(
        "petition/dong/a.csv",
        Charset.forName("GB18030"),
        "编号,报送时间,渠道,受理日期,姓名,身份证号,信访人",
        "P1,2025/3/5 9:30,来信,2025/3/4,李雷,99010119800101123X,不可留");
    RunResults results = zone.standardize();
    Row row = zone.lake().read(Petition.TABLE).first();
    assertThat(row.<String>getAs(Petition.SUBJECT_NAME)).isEqualTo("李雷");
    assertThat(row.<String>getAs(Petition.CHANNEL)).isEqualTo("letter");
    assertThat(row.<Object>getAs(Petition.RECEIVED_ON)).hasToString("2025-03-04");
    assertThat(row.<Object>getAs(Petition.REPORTED_AT)).hasToString("2025-03-05 01:30:00.0");
    assertThat(row.<String>getAs(Petition.ID_TOKEN)).hasSize(64);
    assertThat(results.checks())
        .anySatisfy(check -> assertThat(check.rule()).contains("`信访人` is not mapped"));
  }

  @Test
  void aMappingThatDoesNotFitSaysWhatThereIs() {
    Path conf = directory.resolve("conf");
    copyConf(
        conf,
        "org_change.yaml",
        "feed: org_change",
        "source_system: dong",
        "columns: {record_id: 编号, change_id: 编号, reported_at: 时间, kind: 类别, from_unit_id: 原单位,"
            + " effective_on: 生效}");
    LandingZone zone = new LandingZone(directory.resolve("z"), conf);
    zone.land("org_change/dong/a.csv", "编号,时间,种类,原单位,生效", "1,2025-01-01,rename,U1,2025-01-01");
    assertThatThrownBy(zone::standardize)
        .isInstanceOf(RunFailedException.class)
        .hasMessageContaining("column `类别` is not in the file org_change/dong/a.csv")
        .hasMessageContaining("It has: `编号`, `时间`, `种类`, `原单位`, `生效`")
        .satisfies(e -> assertThat(ExitCode.of(e)).isEqualTo(ExitCode.USAGE));
  }

  private static void copyConf(Path conf, String mapping, String... lines) {
    try {
      java.nio.file.Files.createDirectories(conf.resolve("sources/dong"));
      java.nio.file.Files.createDirectories(conf.resolve("rules"));
      try (java.util.stream.Stream<Path> files = java.nio.file.Files.list(Path.of("conf"))) {
        for (Path file : files.filter(f -> f.toString().endsWith(".yaml")).toList()) {
          java.nio.file.Files.copy(file, conf.resolve(file.getFileName()));
        }
      }
      java.nio.file.Files.createDirectories(conf.resolve("linkage"));
      java.nio.file.Files.copy(
          Path.of("conf/linkage/cadre.yaml"), conf.resolve("linkage/cadre.yaml"));
      java.nio.file.Files.write(conf.resolve("sources/dong").resolve(mapping), List.of(lines));
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static List<String> strings(Dataset<Row> rows, String column) {
    return rows.select(col(column)).as(Encoders.STRING()).collectAsList().stream()
        .sorted()
        .toList();
  }
}

package org.cadreprofiles.evaluate;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.rand;
import static org.apache.spark.sql.functions.regexp_extract;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.cadreprofiles.lake.OtherTables;
import org.cadreprofiles.lake.SettingsFile;
import org.cadreprofiles.testing.SharedSpark;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How well the project's link models do on public data, against the bars of its design. */
@Tag("slow")
class ReferenceLinkageTest {
  private static final Path DATA = Path.of("../shared/reference/linkage");

  @BeforeAll
  static void needsTheData() {
    assumeTrue(Files.exists(DATA), "the reference data are not beside the project");
  }

  @Test
  void febrlWithoutTheNumber() {
    IdentityQuality quality = febrl(true);
    assertThat(quality.f1()).isGreaterThanOrEqualTo(.994);
    assertThat(quality.blockingRecall()).isGreaterThan(.99);
    assertThat(quality.expectedBlockingRecall()).isCloseTo(quality.blockingRecall(), within(.01));
    assertThat(quality.truePairs()).isEqualTo(5_000);
    assertThat(quality.unknownTruth()).isZero();
  }

  @Test
  void febrlAsOneTable() {
    Dataset<Row> left = read("dataset4a.csv").drop("soc_sec_id");
    Dataset<Row> right = read("dataset4b.csv").drop("soc_sec_id");
    Dataset<Row> truth =
        ids(left, "left_id").join(ids(right, "right_id"), "person").select("left_id", "right_id");
    IdentityQuality quality =
        trial("febrl").of(left.union(right), Optional.empty(), truth, 2, Dataset::localCheckpoint);
    assertThat(quality.f1()).isGreaterThanOrEqualTo(.994);
  }

  @Test
  void febrlWithTheNumber() {
    assertThat(febrl(false).f1()).isGreaterThanOrEqualTo(.9997);
  }

  @Test
  void fakePeopleInThreeOrdersOfTheirRows() {
    Dataset<Row> people = read("fake_1000.csv");
    IdentityQuality first = fake(people);
    assertThat(first.truePairs()).isEqualTo(2_031);
    assertThat(first.f1()).isGreaterThanOrEqualTo(.865);
    assertThat(first.pairF1()).isGreaterThanOrEqualTo(.865);
    for (int seed = 1; seed <= 2; seed++) {
      IdentityQuality again = fake(people.orderBy(rand(seed)));
      assertThat(again.f1()).isEqualTo(first.f1());
      assertThat(again.pairsLinked()).isEqualTo(first.pairsLinked());
      assertThat(again.weights().get(0).bits())
          .isCloseTo(first.weights().get(0).bits(), within(1e-6));
    }
  }

  @Test
  void aTruthWithoutItsColumnsIsRefused() {
    Dataset<Row> people = read("fake_1000.csv");
    assertThatThrownBy(
            () ->
                trial("fake_people")
                    .of(people, Optional.empty(), people, 2, Dataset::localCheckpoint))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("it needs left_id and right_id");
  }

  private static IdentityQuality febrl(boolean withoutNumber) {
    String number = withoutNumber ? "soc_sec_id" : "none";
    Dataset<Row> left = read("dataset4a.csv").drop(number);
    Dataset<Row> right = read("dataset4b.csv").drop(number);
    Dataset<Row> truth =
        ids(left, "left_id").join(ids(right, "right_id"), "person").select("left_id", "right_id");
    return trial("febrl").of(left, Optional.of(right), truth, 2, Dataset::localCheckpoint);
  }

  private static Dataset<Row> ids(Dataset<Row> records, String name) {
    return records.select(
        regexp_extract(col("rec_id"), "rec-(\\d+)-", 1).as("person"), col("rec_id").as(name));
  }

  private static IdentityQuality fake(Dataset<Row> people) {
    Dataset<Row> one = people.select(col("cluster"), col("unique_id").as("left_id"));
    Dataset<Row> other = people.select(col("cluster"), col("unique_id").as("right_id"));
    Dataset<Row> truth =
        one.join(other, "cluster")
            .where(col("left_id").cast("int").lt(col("right_id").cast("int")))
            .select("left_id", "right_id");
    return trial("fake_people").of(people, Optional.empty(), truth, 2, Dataset::localCheckpoint);
  }

  private static IdentityTrial trial(String model) {
    return SettingsFile.sparse(Path.of("conf/linkage", model + ".yaml"), IdentityTrial.class);
  }

  private static Dataset<Row> read(String file) {
    return OtherTables.read(SharedSpark.session(), DATA.resolve(file).toString());
  }
}

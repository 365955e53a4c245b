package org.cadreprofiles.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.SparkConf;
import org.apache.spark.launcher.JavaModuleOptions;
import org.apache.spark.sql.SparkSession;
import org.cadreprofiles.testing.SharedSpark;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SparkSessionsTest {

  private static final Path CONF = Path.of("conf");

  @TempDir Path directory;

  @Test
  void oneMachineTakesTheLocalFile() {
    SparkConf settings = SparkSessions.settings(CONF, new SparkConf(false));

    assertThat(settings.get("spark.master")).isEqualTo("local[*]");
    assertThat(settings.get("spark.ui.enabled")).isEqualTo("false");
    assertThat(settings.get("spark.sql.shuffle.partitions"))
        .isEqualTo(String.valueOf(2 * Runtime.getRuntime().availableProcessors()));
  }

  @Test
  void aGivenMasterIsRespectedAndTakesTheClusterFile() {
    SparkConf given = new SparkConf(false).set("spark.master", "spark://h:7077");

    SparkConf settings = SparkSessions.settings(CONF, given);

    assertThat(settings.get("spark.master")).isEqualTo("spark://h:7077");
    assertThat(settings.get("spark.sql.shuffle.partitions")).isEqualTo("200");
    assertThat(settings.contains("spark.driver.host")).isFalse();
  }

  @Test
  void whatTheCallerSetsWinsOverTheFile() {
    SparkConf given =
        new SparkConf(false)
            .set("spark.master", "spark://h:7077")
            .set("spark.sql.shuffle.partitions", "7")
            .set("spark.sql.ansi.enabled", "false");

    SparkConf settings = SparkSessions.settings(CONF, given);

    assertThat(settings.get("spark.sql.shuffle.partitions")).isEqualTo("7");
    assertThat(settings.get("spark.sql.ansi.enabled")).isEqualTo("true");
  }

  @Test
  void aClusterDriverWorksWithoutAFileButOneMachineDoesNot() {
    SparkConf cluster = new SparkConf(false).set("spark.master", "spark://h:7077");

    assertThat(SparkSessions.settings(directory, cluster).get("spark.sql.session.timeZone"))
        .isEqualTo("UTC");
    assertThatThrownBy(() -> SparkSessions.settings(directory, new SparkConf(false)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Cannot read Spark's settings "
                + directory.resolve("spark-local.conf")
                + ": NoSuchFileException. Name the project's conf directory with --conf.");
  }

  @Test
  void slipsInAFileNameFileLineAndRemedy() throws IOException {
    assertThatThrownBy(() -> read("# words\nspark.sql.ansi.enabled false\n"))
        .hasMessageEndingWith(
            "line 2: spark.sql.ansi.enabled is fixed to 'true', results rest on it. Remove it.");
    assertThatThrownBy(() -> read("spark.a 1\nspark.a 2\n"))
        .hasMessageEndingWith("line 2: spark.a is set a second time. Keep one of the two.");
    assertThatThrownBy(() -> read("shuffle.partitions 4\n"))
        .hasMessageEndingWith(
            "line 1: 'shuffle.partitions 4' is no setting. Write: spark.some.key value, or begin it"
                + " with #.");
  }

  @Test
  void theSessionIsStrictAndKnowsDelta() throws IOException {
    SparkSession session = SharedSpark.session();
    String table = directory.resolve("numbers").toString();
    session.range(3).write().format("delta").save(table);

    assertThat(session.read().format("delta").load(table).count()).isEqualTo(3);
    assertThat(session.conf().get("spark.sql.session.timeZone")).isEqualTo("UTC");
    assertThatThrownBy(() -> session.sql("select 1 / 0").collectAsList())
        .hasMessageContaining("DIVIDE_BY_ZERO");
  }

  @Test
  void readersCannotGoRoundThePublishedTables() {
    SparkSession readers = SparkSessions.forReaders(SharedSpark.session());
    String table = directory.resolve("hidden").toString();
    SharedSpark.session().range(3).write().format("delta").save(table);

    for (String format : List.of("parquet", "delta", "csv", "text")) {
      assertThatThrownBy(() -> readers.sql("select * from " + format + ".`" + table + "`"))
          .hasMessageContaining("TABLE_OR_VIEW_NOT_FOUND");
    }
    readers.read().format("delta").load(table).createOrReplaceTempView("published");
    assertThat(readers.sql("select * from published").count()).isEqualTo(3);
    assertThat(SharedSpark.session().sql("select * from delta.`" + table + "`").count())
        .isEqualTo(3);
  }

  @Test
  void residentIdsAreMaskedInPlans() {
    String plan =
        SharedSpark.session()
            .range(1)
            .filter("cast(id as string) = '990101198001011234'")
            .queryExecution()
            .toString();

    assertThat(plan).doesNotContain("990101198001011234").contains("redacted");
  }

  @Test
  void theJvmOptionsAreSparksOwnWithoutTheIncubator() throws IOException {
    List<String> ours;
    try (Stream<String> lines = Files.lines(CONF.resolve("spark-jvm.options"))) {
      ours = lines.filter(line -> !line.startsWith("#")).toList();
    }
    List<String> theirs =
        Arrays.stream(JavaModuleOptions.defaultModuleOptions().trim().split("\\s+"))
            .filter(option -> !option.contains("incubator"))
            .toList();

    assertThat(ours).containsExactlyElementsOf(theirs);
  }

  private SparkConf read(String text) throws IOException {
    Files.writeString(directory.resolve("spark-local.conf"), text);
    return SparkSessions.settings(directory, new SparkConf(false));
  }
}

package org.cadreprofiles.job;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.cadreprofiles.lake.landing.LandingFile;
import org.cadreprofiles.lake.landing.LandingFiles;
import org.cadreprofiles.table.ReceivedFile;
import org.cadreprofiles.table.TableNames;

/**
 * Landing zone to bronze.received_file: enters every file that is not in the ledger yet.
 *
 * <p>A file whose bytes were received before, under whatever name, is entered with {@code same_as};
 * its records all count as duplicates. Lines stay empty until the file is standardized.
 */
final class Ingest implements Step {
  @Override
  public String name() {
    return "ingest";
  }

  @Override
  public String purpose() {
    return "enter new landing files into bronze.received_file.";
  }

  @Override
  public void run(RunContext run) {
    List<Row> entered = newFiles(run);
    if (!entered.isEmpty()) {
      run.append(
          ReceivedFile.TABLE,
          run.lake()
              .spark()
              .createDataFrame(entered, run.lake().empty(ReceivedFile.TABLE).schema())
              .coalesce(1));
    }
  }

  /** Ledger rows of the files that are not in the ledger yet. */
  static List<Row> newFiles(RunContext run) {
    List<Row> held = run.allTables().read(ReceivedFile.TABLE).collectAsList();
    Set<List<String>> known = held.stream().map(row -> entry(row)).collect(Collectors.toSet());
    Map<List<String>, String> firstPath = new HashMap<>();
    held.forEach(
        row ->
            firstPath.putIfAbsent(
                List.of(row.getAs(ReceivedFile.FEED), row.getAs(ReceivedFile.DIGEST)),
                row.getAs(ReceivedFile.PATH)));
    List<Row> entered = new ArrayList<>();
    for (LandingFile file : listed(run)) {
      if (!known.contains(List.of(file.feed(), file.path(), file.digest()))) {
        String same = firstPath.putIfAbsent(List.of(file.feed(), file.digest()), file.path());
        entered.add(row(file, run, same));
      }
    }
    return entered;
  }

  private static List<LandingFile> listed(RunContext run) {
    Set<String> feeds =
        TableNames.FEEDS.stream()
            .map(table -> run.lake().contract(table).shortName())
            .collect(Collectors.toSet());
    return new LandingFiles(
            run.request().landing().orElseThrow(),
            feeds,
            run.lake().spark().sparkContext().hadoopConfiguration())
        .list();
  }

  private static List<String> entry(Row row) {
    return List.of(
        row.getAs(ReceivedFile.FEED), row.getAs(ReceivedFile.PATH), row.getAs(ReceivedFile.DIGEST));
  }

  private static Row row(LandingFile file, RunContext run, String sameAs) {
    String mapping =
        file.source()
            .map(source -> run.settings().mappings().digest(source, file.feed()))
            .orElse(null);
    return RowFactory.create(
        file.fileId(),
        file.path(),
        file.source().orElse(null),
        file.feed(),
        file.digest(),
        file.bytes(),
        null,
        mapping,
        run.runId(),
        sameAs);
  }
}

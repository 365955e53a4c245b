package org.cadreprofiles.job;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.cadreprofiles.feed.CanonicalRows;
import org.cadreprofiles.feed.ColumnSource;
import org.cadreprofiles.feed.FileFit;
import org.cadreprofiles.feed.PersonTokens;
import org.cadreprofiles.feed.SourceMapping;
import org.cadreprofiles.lake.TokenKey;
import org.cadreprofiles.lake.landing.LandingFile;
import org.cadreprofiles.lake.landing.LandingReader;
import org.cadreprofiles.lake.landing.RawColumns;
import org.cadreprofiles.lake.landing.RawGroup;
import org.cadreprofiles.table.Contract;

/**
 * Opens the new files of a feed: finds their mappings, holds them against the files, and types the
 * rows.
 */
final class IntakeReader {
  private static final CanonicalRows.Names RAW =
      new CanonicalRows.Names(RawColumns.FILE_ID, RawColumns.LINE, RawColumns.PARSED);
  private static final Pattern NAME_IN_EXPRESSION =
      Pattern.compile("`([^`]+)`|([\\p{L}_][\\p{L}\\p{N}_]*)");

  private final RunContext run;
  private final LandingReader reader;
  private final PersonTokens tokens = new PersonTokens(TokenKey::bytes);

  IntakeReader(RunContext run) {
    this.run = run;
    this.reader = new LandingReader(run.lake().spark());
  }

  /** The intake of one feed's new files. */
  FeedIntake read(Contract contract, List<LandingFile> files) {
    List<Dataset<Row>> typed = new ArrayList<>();
    List<String> warnings = new ArrayList<>();
    for (List<LandingFile> alike : bySourceAndKind(files)) {
      Optional<String> source = alike.get(0).source();
      SourceMapping mapping =
          source
              .map(name -> run.settings().mappings().read(name, contract))
              .orElseGet(() -> SourceMapping.canonical(contract));
      String encoding = mapping.encoding().orElse(SourceMapping.UTF_8);
      for (RawGroup group : reader.read(alike, encoding, fields(mapping))) {
        warnings.addAll(
            fit(contract, mapping, source)
                .check(paths(group), group.columns(), header(group), group.rows().limit(0)));
        typed.add(
            new CanonicalRows(contract, mapping, tokens, run.settings().pipeline().zone(), RAW)
                .of(group.rows()));
      }
    }
    return new FeedIntake(
        contract, files, typed.stream().reduce(Dataset::unionByName).orElseThrow(), warnings);
  }

  private FileFit fit(Contract contract, SourceMapping mapping, Optional<String> source) {
    String name =
        source
            .map(s -> run.settings().mappings().file(s, contract.shortName()).toString())
            .orElse("the contract of " + contract.shortName());
    return new FileFit(name, mapping, contract);
  }

  private static FileFit.Header header(RawGroup group) {
    return group.kind() == LandingFile.Kind.JSONL ? FileFit.Header.OPEN : FileFit.Header.FIXED;
  }

  private static String paths(RawGroup group) {
    return group.files().stream().map(LandingFile::path).limit(3).collect(Collectors.joining(", "));
  }

  private static List<List<LandingFile>> bySourceAndKind(List<LandingFile> files) {
    Map<String, List<LandingFile>> groups = new LinkedHashMap<>();
    for (LandingFile file : files) {
      groups
          .computeIfAbsent(file.source().orElse("") + "/" + file.kind(), key -> new ArrayList<>())
          .add(file);
    }
    return List.copyOf(groups.values());
  }

  // JSON lines have no header, so the mapping says which fields to take.
  private static List<String> fields(SourceMapping mapping) {
    TreeSet<String> fields = new TreeSet<>();
    for (ColumnSource source : mapping.columns().values()) {
      if (source instanceof ColumnSource.FromColumn from) {
        fields.addAll(from.names());
      } else if (source instanceof ColumnSource.FromExpression from) {
        Matcher name = NAME_IN_EXPRESSION.matcher(from.expression());
        while (name.find()) {
          fields.add(name.group(1) == null ? name.group(2) : name.group(1));
        }
      }
    }
    return List.copyOf(fields);
  }
}

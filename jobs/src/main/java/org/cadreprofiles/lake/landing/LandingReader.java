package org.cadreprofiles.lake.landing;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;

/**
 * Reads landing files into raw rows with file and line; nothing is typed, dropped or judged here.
 *
 * <p>A damaged file does not stop a run: what cannot be told apart comes as rows without {@link
 * RawColumns#PARSED}, a file without a readable header as a group without columns.
 */
public final class LandingReader {
  private final SparkSession spark;
  private final Configuration hadoop;

  /** Reads with that session. */
  public LandingReader(SparkSession spark) {
    this.spark = spark;
    this.hadoop = spark.sessionState().newHadoopConf();
  }

  /**
   * Reads files of one feed, source and kind, grouped by their columns.
   *
   * @param encoding of text files, such as UTF-8 or GB18030
   * @param fields fields to take from JSON lines even if no line has them
   */
  public List<RawGroup> read(List<LandingFile> files, String encoding, List<String> fields) {
    return switch (files.get(0).kind()) {
      case CSV -> byHeader(files, encoding);
      case JSONL -> List.of(byNames(files, encoding, fields));
      case PARQUET -> new ParquetRows(spark, hadoop).read(files);
    };
  }

  private List<RawGroup> byHeader(List<LandingFile> files, String encoding) {
    Map<List<String>, List<LandingFile>> groups = new LinkedHashMap<>();
    for (LandingFile file : files) {
      groups.computeIfAbsent(header(file, encoding), header -> new ArrayList<>()).add(file);
    }
    List<RawGroup> read = new ArrayList<>();
    groups.forEach((header, group) -> read.add(text(group, encoding, header)));
    return read;
  }

  private List<String> header(LandingFile file, String encoding) {
    try (ByteLines lines = TextStream.lines(file.ref(), encoding, hadoop)) {
      return new CsvRecords(lines)
          .next()
          .flatMap(CsvRecords.Cells::cells)
          .map(LandingReader::named)
          .orElse(List.of());
    } catch (IOException e) {
      if (TextStream.damaged(e)) {
        return List.of();
      }
      throw new UncheckedIOException("Cannot read the header of landing file " + file.path(), e);
    }
  }

  // A cell without a name, such as behind a comma too many, still is a column.
  private static List<String> named(List<String> cells) {
    List<String> names = new ArrayList<>();
    for (String cell : cells) {
      String name = cell.strip();
      names.add(name.isEmpty() ? "(column " + (names.size() + 1) + ")" : name);
    }
    return names;
  }

  // JSON lines have no header: the columns are all names that any line has.
  private RawGroup byNames(List<LandingFile> files, String encoding, List<String> fields) {
    TextRows.Form form = new TextRows.Form(LandingFile.Kind.JSONL, encoding, List.of());
    SerializableConfiguration conf = new SerializableConfiguration(hadoop);
    FlatMapFunction<LandingFile.Ref, String> names = ref -> JsonNames.of(ref, form, conf.value());
    TreeSet<String> found = new TreeSet<>(references(files).flatMap(names).distinct().collect());
    TreeSet<String> all = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    all.addAll(found);
    all.addAll(fields);
    RawGroup read = text(files, encoding, found.isEmpty() ? List.of() : List.copyOf(all));
    return new RawGroup(files, List.copyOf(found), read.rows());
  }

  private RawGroup text(List<LandingFile> files, String encoding, List<String> columns) {
    TextRows.Form form = new TextRows.Form(files.get(0).kind(), encoding, new ArrayList<>(columns));
    SerializableConfiguration conf = new SerializableConfiguration(hadoop);
    FlatMapFunction<LandingFile.Ref, Row> rows = ref -> new TextRows(ref, form, conf.value());
    Dataset<Row> raw = spark.createDataFrame(references(files).flatMap(rows), RawRow.SCHEMA);
    return new RawGroup(files, columns, named(raw, columns));
  }

  private JavaRDD<LandingFile.Ref> references(List<LandingFile> files) {
    List<LandingFile.Ref> refs = files.stream().map(LandingFile::ref).toList();
    return JavaSparkContext.fromSparkContext(spark.sparkContext())
        .parallelize(new ArrayList<>(refs), refs.size());
  }

  /** Gives the cells of raw rows the names of their columns. */
  static Dataset<Row> named(Dataset<Row> raw, List<String> columns) {
    List<Column> named = new ArrayList<>();
    named.add(col(RawRow.FILE_ID).as(RawColumns.FILE_ID));
    named.add(col(RawRow.LINE).as(RawColumns.LINE));
    named.add(col(RawRow.CELLS).isNotNull().as(RawColumns.PARSED));
    for (int i = 0; i < columns.size(); i++) {
      named.add(col(RawRow.CELLS).getItem(lit(i)).as(columns.get(i)));
    }
    return raw.select(named.toArray(Column[]::new));
  }
}

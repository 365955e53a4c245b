package org.cadreprofiles.lake.landing;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;

/**
 * Reads landing files into raw rows with file and line; nothing is typed, dropped or judged here.
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
   * @param fields fields to take from JSON lines, which have no header
   */
  public List<RawGroup> read(List<LandingFile> files, String encoding, List<String> fields) {
    return switch (files.get(0).kind()) {
      case CSV -> byHeader(files, encoding);
      case JSONL -> List.of(text(files, encoding, fields));
      case PARQUET -> new ParquetRows(spark).read(files);
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
    try (BufferedReader lines = TextStream.open(file.ref(), encoding, hadoop)) {
      return new CsvRecords(lines)
          .next()
          .flatMap(CsvRecords.Cells::cells)
          .map(cells -> cells.stream().map(String::strip).toList())
          .orElse(List.of());
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the header of landing file " + file.path(), e);
    }
  }

  private RawGroup text(List<LandingFile> files, String encoding, List<String> columns) {
    TextRows.Form form = new TextRows.Form(files.get(0).kind(), encoding, new ArrayList<>(columns));
    SerializableConfiguration conf = new SerializableConfiguration(hadoop);
    List<LandingFile.Ref> refs = files.stream().map(LandingFile::ref).toList();
    Dataset<Row> raw =
        spark
            .createDataset(refs.stream().map(TextRef::encode).toList(), Encoders.STRING())
            .repartition(Math.min(refs.size(), spark.sparkContext().defaultParallelism()))
            .flatMap(
                (org.apache.spark.api.java.function.FlatMapFunction<String, Row>)
                    ref -> new TextRows(TextRef.decode(ref), form, conf.value()),
                Encoders.row(RawRow.SCHEMA));
    return new RawGroup(files, columns, named(raw, columns));
  }

  private static Dataset<Row> named(Dataset<Row> raw, List<String> columns) {
    List<Column> named = new ArrayList<>();
    named.add(col(RawRow.FILE_ID));
    named.add(col(RawRow.LINE));
    named.add(col(RawRow.CELLS).isNotNull().as(RawColumns.PARSED));
    for (int i = 0; i < columns.size(); i++) {
      named.add(col(RawRow.CELLS).getItem(lit(i)).as(columns.get(i)));
    }
    return raw.select(named.toArray(Column[]::new));
  }

  /** The columns of a group without its rows, for checking a mapping before data is read. */
  public Optional<String> duplicateColumn(RawGroup group) {
    List<String> seen = new ArrayList<>();
    for (String column : group.columns()) {
      if (seen.contains(column)) {
        return Optional.of(column);
      }
      seen.add(column);
    }
    return Optional.empty();
  }
}

package org.cadreprofiles.lake.landing;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.cadreprofiles.lake.UsageException;

/** Reads Parquet files with their own types, row numbers and file ids. */
final class ParquetRows {
  private static final String FILE_PATH = "_metadata.file_path";
  private static final String ROW_INDEX = "_metadata.row_index";

  private final SparkSession spark;

  ParquetRows(SparkSession spark) {
    this.spark = spark;
  }

  List<RawGroup> read(List<LandingFile> files) {
    Map<String, List<LandingFile>> groups = new LinkedHashMap<>();
    for (LandingFile file : files) {
      groups.computeIfAbsent(schema(file), schema -> new ArrayList<>()).add(file);
    }
    return groups.values().stream().map(this::group).toList();
  }

  private RawGroup group(List<LandingFile> files) {
    Dataset<Row> rows =
        spark.read().parquet(files.stream().map(LandingFile::uri).toArray(String[]::new));
    List<String> columns = Arrays.asList(rows.columns());
    List<Column> selected = new ArrayList<>();
    selected.add(fileId(files).as(RawColumns.FILE_ID));
    selected.add(col(ROW_INDEX).plus(lit(1L)).as(RawColumns.LINE));
    selected.add(lit(true).as(RawColumns.PARSED));
    columns.forEach(name -> selected.add(col(String.format("`%s`", name))));
    return new RawGroup(files, columns, rows.select(selected.toArray(Column[]::new)));
  }

  // Spark escapes paths in its metadata, so the id is looked up by the path as Spark writes it.
  private static Column fileId(List<LandingFile> files) {
    Map<String, String> ids = new LinkedHashMap<>();
    for (LandingFile file : files) {
      ids.put(new Path(file.uri()).toUri().toString().replaceFirst("^file:/+", ""), file.fileId());
    }
    Column path = functions.regexp_replace(col(FILE_PATH), lit("^file:/+"), lit(""));
    List<Column> entries = new ArrayList<>();
    ids.forEach(
        (name, id) -> {
          entries.add(lit(name));
          entries.add(lit(id));
        });
    Column lookup = functions.map(entries.toArray(Column[]::new));
    return coalesce(lookup.getItem(path), lit(""));
  }

  private String schema(LandingFile file) {
    if (file.gzip()) {
      throw new UsageException(
          "Cannot read landing file "
              + file.path()
              + ": Parquet compresses itself; unpack the .gz and land it again.");
    }
    try (ParquetFileReader reader =
        ParquetFileReader.open(
            HadoopInputFile.fromPath(new Path(file.uri()), spark.sessionState().newHadoopConf()))) {
      return reader.getFileMetaData().getSchema().toString();
    } catch (IOException | RuntimeException e) {
      throw new UsageException(
          "Cannot read landing file "
              + file.path()
              + ": it is no Parquet file or was cut. Land it again.",
          e);
    }
  }
}

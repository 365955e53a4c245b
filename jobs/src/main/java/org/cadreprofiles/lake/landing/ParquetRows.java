package org.cadreprofiles.lake.landing;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.schema.MessageTypeParser;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.util.SerializableConfiguration;
import org.cadreprofiles.table.ColumnName;

/**
 * Reads Parquet files with their own types, row numbers and file ids.
 *
 * <p>Files compressed as a whole are read row by row as text, because Spark cannot seek in them.
 */
final class ParquetRows {
  private static final String FILE_PATH = "_metadata.file_path";
  private static final String ROW_INDEX = "_metadata.row_index";
  private static final String PATH = "_raw_path";
  private static final String LOCAL = "file:";
  private static final StructType IDS =
      new StructType()
          .add(PATH, DataTypes.StringType, false)
          .add(RawColumns.FILE_ID, DataTypes.StringType, false);

  private final SparkSession spark;
  private final Configuration hadoop;

  ParquetRows(SparkSession spark, Configuration hadoop) {
    this.spark = spark;
    this.hadoop = hadoop;
  }

  private record Shape(String schema, boolean gzip) {}

  List<RawGroup> read(List<LandingFile> files) {
    List<String> schemas = schemas(files);
    Map<Shape, List<LandingFile>> groups = new LinkedHashMap<>();
    for (int i = 0; i < files.size(); i++) {
      Shape shape = new Shape(schemas.get(i), files.get(i).gzip());
      groups.computeIfAbsent(shape, s -> new ArrayList<>()).add(files.get(i));
    }
    List<RawGroup> read = new ArrayList<>();
    groups.forEach((shape, group) -> read.add(group(shape, group)));
    return read;
  }

  // Probed where the executors are: every byte is read once.
  private List<String> schemas(List<LandingFile> files) {
    SerializableConfiguration conf = new SerializableConfiguration(hadoop);
    return references(files).map(ref -> ParquetProbe.schema(ref, conf.value())).collect();
  }

  private JavaRDD<LandingFile.Ref> references(List<LandingFile> files) {
    return JavaSparkContext.fromSparkContext(spark.sparkContext())
        .parallelize(new ArrayList<>(files.stream().map(LandingFile::ref).toList()), files.size());
  }

  private RawGroup group(Shape shape, List<LandingFile> files) {
    if (shape.schema().isEmpty()) {
      return damaged(files);
    }
    return shape.gzip() ? text(shape, files) : typed(files);
  }

  private RawGroup typed(List<LandingFile> files) {
    Dataset<Row> rows =
        spark.read().parquet(files.stream().map(LandingFile::uri).toArray(String[]::new));
    List<String> columns = Arrays.asList(rows.columns());
    Dataset<Row> ids = broadcast(ids(files));
    List<Column> selected = new ArrayList<>();
    selected.add(ids.col(RawColumns.FILE_ID));
    selected.add(col(RawColumns.LINE));
    selected.add(lit(true).as(RawColumns.PARSED));
    columns.forEach(name -> selected.add(rows.col(ColumnName.quoted(name))));
    return new RawGroup(
        files,
        columns,
        rows.withColumn(PATH, col(FILE_PATH))
            .withColumn(RawColumns.LINE, col(ROW_INDEX).plus(lit(1L)))
            .join(ids, PATH)
            .select(selected.toArray(Column[]::new)));
  }

  // A local path is written with one slash or three, by who writes it.
  private Dataset<Row> ids(List<LandingFile> files) {
    List<Row> ids = new ArrayList<>();
    for (LandingFile file : files) {
      String uri = new Path(file.uri()).toUri().toString();
      ids.add(RowFactory.create(uri, file.fileId()));
      if (uri.startsWith(LOCAL)) {
        String path = uri.substring(LOCAL.length()).replaceFirst("^/+", "/");
        String other = uri.startsWith(LOCAL + "///") ? LOCAL + path : LOCAL + "//" + path;
        ids.add(RowFactory.create(other, file.fileId()));
      }
    }
    return spark.createDataFrame(ids, IDS);
  }

  private RawGroup text(Shape shape, List<LandingFile> files) {
    List<String> columns =
        MessageTypeParser.parseMessageType(shape.schema()).getFields().stream()
            .map(field -> field.getName())
            .toList();
    SerializableConfiguration conf = new SerializableConfiguration(hadoop);
    FlatMapFunction<LandingFile.Ref, Row> rows = ref -> new ParquetTextRows(ref, conf.value());
    Dataset<Row> raw = spark.createDataFrame(references(files).flatMap(rows), RawRow.SCHEMA);
    return new RawGroup(files, columns, LandingReader.named(raw, columns));
  }

  private RawGroup damaged(List<LandingFile> files) {
    List<Row> rows =
        files.stream().map(file -> RowFactory.create(file.fileId(), 1L, null)).toList();
    return new RawGroup(
        files,
        List.of(),
        LandingReader.named(spark.createDataFrame(rows, RawRow.SCHEMA), List.of()));
  }
}

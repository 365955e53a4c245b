package org.cadreprofiles.world;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.convert.GroupRecordConverter;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.io.ColumnIOFactory;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.io.RecordReader;
import org.apache.parquet.schema.MessageType;
import org.cadreprofiles.world.size.Volumes;
import org.cadreprofiles.world.size.WorldSize;

/** A world small enough for tests, made once per test JVM, and plain readers for its files. */
final class TinyWorld {
  static final WorldSize SIZE =
      new WorldSize("tiny", 2, 60, 700, 30_000, new Volumes(0.8, 0.4, 0.25, 40, 8, 1, 0.4));

  private static Path folder;

  private TinyWorld() {}

  static synchronized Path folder() {
    if (folder == null) {
      folder = write(WorldSettings.of(SIZE, 11));
    }
    return folder;
  }

  static Path write(WorldSettings settings) {
    try {
      Path out = Files.createTempDirectory("tiny-world");
      Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(out)));
      World.write(settings, out.resolve("world"));
      return out.resolve("world");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<Path> files(Path root) throws IOException {
    try (Stream<Path> all = Files.walk(root)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    }
  }

  /** Returns the cells of a truth table's lines, header aside; its cells hold no commas. */
  static List<String[]> truth(String file) throws IOException {
    Path path = folder().resolve("truth").resolve(file);
    return Files.readAllLines(path, StandardCharsets.UTF_8).stream()
        .skip(1)
        .map(line -> line.split(",", -1))
        .toList();
  }

  static List<Group> parquet(Path file) throws IOException {
    List<Group> rows = new ArrayList<>();
    try (ParquetFileReader reader = ParquetFileReader.open(new LocalInputFile(file))) {
      MessageType schema = reader.getFooter().getFileMetaData().getSchema();
      for (PageReadStore pages = reader.readNextRowGroup();
          pages != null;
          pages = reader.readNextRowGroup()) {
        RecordReader<Group> records =
            new ColumnIOFactory()
                .getColumnIO(schema)
                .getRecordReader(pages, new GroupRecordConverter(schema));
        for (long i = 0; i < pages.getRowCount(); i++) {
          rows.add(records.read());
        }
      }
    }
    return rows;
  }

  /** Returns a text cell of a Parquet row, empty where there is none. */
  static String text(Group row, String column) {
    return row.getFieldRepetitionCount(column) == 0 ? "" : row.getString(column, 0);
  }

  private static void delete(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

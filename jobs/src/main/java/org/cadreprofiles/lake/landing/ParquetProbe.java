package org.cadreprofiles.lake.landing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.HadoopReadOptions;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.page.DataPage;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.column.page.PageReader;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.parquet.io.InputFile;

/**
 * Reads through a Parquet file without decoding values: its schema, and whether every page is
 * whole.
 *
 * <p>Spark stops a run at a damaged page and never looks at checksums by itself, so damage is
 * looked for first, and one file is quarantined instead.
 */
final class ParquetProbe {
  private static final String DAMAGED = "";

  private ParquetProbe() {}

  /** The schema as text, equal for files that can be read together; empty for a damaged file. */
  static String schema(LandingFile.Ref file, Configuration hadoop) {
    ParquetReadOptions options =
        HadoopReadOptions.builder(hadoop).usePageChecksumVerification(true).build();
    try (ParquetFileReader reader = ParquetFileReader.open(input(file, hadoop), options)) {
      String schema = reader.getFileMetaData().getSchema().toString();
      if (!file.gzip()) {
        readPages(reader);
      }
      return schema;
    } catch (IOException | RuntimeException e) {
      // What Parquet throws at damaged bytes has no common type, so the bytes are asked: if they
      // can be read, it is the file that is damaged, not the storage.
      readBytes(file, hadoop);
      return DAMAGED;
    }
  }

  private static void readBytes(LandingFile.Ref file, Configuration hadoop) {
    try (InputStream in = TextStream.bytes(file, hadoop)) {
      in.transferTo(OutputStream.nullOutputStream());
    } catch (IOException e) {
      if (!TextStream.damaged(e)) {
        throw new UncheckedIOException("Cannot read landing file " + file.uri(), e);
      }
    }
  }

  static InputFile input(LandingFile.Ref file, Configuration hadoop) throws IOException {
    return file.gzip()
        ? new GzipInputFile(() -> TextStream.bytes(file, hadoop))
        : HadoopInputFile.fromPath(new Path(file.uri()), hadoop);
  }

  private static void readPages(ParquetFileReader reader) throws IOException {
    for (PageReadStore group = reader.readNextRowGroup();
        group != null;
        group = reader.readNextRowGroup()) {
      for (ColumnDescriptor column : reader.getFileMetaData().getSchema().getColumns()) {
        PageReader pages = group.getPageReader(column);
        pages.readDictionaryPage();
        for (DataPage page = pages.readPage(); page != null; page = pages.readPage()) {
          page.getValueCount();
        }
      }
    }
  }
}

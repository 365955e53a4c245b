package org.cadreprofiles.world.browse;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.io.OutputFile;
import org.cadreprofiles.table.BrowseEvent;
import org.cadreprofiles.world.write.FileSink;

/** The log files of one month: about a million rows each, and one for what came late. */
final class EventFiles implements Closeable {
  private static final int ROWS = 1_000_000;
  private static final String FEED =
      BrowseEvent.TABLE.substring(BrowseEvent.TABLE.indexOf('.') + 1);

  private final Path folder;
  private final YearMonth month;
  private ParquetWriter<LogEvent> current;
  private ParquetWriter<LogEvent> late;
  private int files;
  private int rows;

  EventFiles(Path landing, YearMonth month) throws IOException {
    this.folder = landing.resolve(FEED);
    this.month = month;
    FileSink.createFolder(folder);
  }

  /** Writes an event in its turn. */
  void write(LogEvent event) throws IOException {
    if (current == null || rows == ROWS) {
      close(current);
      current = open(FEED + "-" + month + "-p" + String.format("%02d", ++files) + ".parquet");
      rows = 0;
    }
    current.write(event);
    rows++;
  }

  /** Writes an event to the file of late ones. */
  void writeLate(LogEvent event) throws IOException {
    if (late == null) {
      late = open(FEED + "-00-late-" + month + ".parquet");
    }
    late.write(event);
  }

  private ParquetWriter<LogEvent> open(String name) throws IOException {
    return new Builder(new LocalOutputFile(folder.resolve(name)))
        .withConf(new PlainParquetConfiguration())
        .withCompressionCodec(CompressionCodecName.ZSTD)
        .withPageWriteChecksumEnabled(true)
        .withRowGroupSize(32L * 1024 * 1024)
        .build();
  }

  private static void close(ParquetWriter<LogEvent> writer) throws IOException {
    if (writer != null) {
      writer.close();
    }
  }

  @Override
  public void close() throws IOException {
    close(current);
    close(late);
  }

  private static final class Builder extends ParquetWriter.Builder<LogEvent, Builder> {
    Builder(OutputFile file) {
      super(file);
    }

    @Override
    protected Builder self() {
      return this;
    }

    @Override
    // Deprecated but still abstract; the writer asks the other one.
    @SuppressWarnings("deprecation")
    protected WriteSupport<LogEvent> getWriteSupport(Configuration configuration) {
      return new EventWriteSupport();
    }

    @Override
    protected WriteSupport<LogEvent> getWriteSupport(ParquetConfiguration configuration) {
      return new EventWriteSupport();
    }
  }
}

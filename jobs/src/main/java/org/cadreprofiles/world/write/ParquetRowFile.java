package org.cadreprofiles.world.write;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.io.OutputFile;

/** A Parquet file on the local disk, written without Hadoop's file system and its .crc files. */
final class ParquetRowFile implements RowFile {
  private final ParquetWriter<FeedRow> writer;

  ParquetRowFile(Path path, ExportStyle style, Shape shape) throws IOException {
    this.writer =
        new Builder(new LocalOutputFile(path), new RowWriteSupport(style, shape))
            .withConf(new PlainParquetConfiguration())
            .withCompressionCodec(CompressionCodecName.ZSTD)
            .withPageWriteChecksumEnabled(true)
            .build();
  }

  @Override
  public void write(FeedRow row) throws IOException {
    writer.write(row);
  }

  @Override
  public void writeUnparsable(FeedRow row) {
    throw new UnsupportedOperationException("Parquet has no unparsable rows; break a cell instead");
  }

  @Override
  public void close() throws IOException {
    writer.close();
  }

  private static final class Builder extends ParquetWriter.Builder<FeedRow, Builder> {
    private final RowWriteSupport support;

    Builder(OutputFile file, RowWriteSupport support) {
      super(file);
      this.support = support;
    }

    @Override
    protected Builder self() {
      return this;
    }

    // Deprecated but still abstract; the writer asks the other one.
    @SuppressWarnings("deprecation")
    @Override
    protected WriteSupport<FeedRow> getWriteSupport(Configuration configuration) {
      return support;
    }

    @Override
    protected WriteSupport<FeedRow> getWriteSupport(ParquetConfiguration configuration) {
      return support;
    }
  }
}

package org.cadreprofiles.lake.landing;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import org.apache.parquet.io.DelegatingSeekableInputStream;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.io.SeekableInputStream;

/**
 * Lets Parquet, which reads its end first, read a file that is compressed as a whole, without
 * unpacking it to disk or memory: to go back is to begin again.
 */
final class GzipInputFile implements InputFile {
  /** Opens the unpacked bytes from their beginning. */
  interface Opening {
    /** A new stream. */
    InputStream open() throws IOException;
  }

  private static final int BUFFER = 1 << 16;

  private final Opening opening;
  private long length = -1;

  GzipInputFile(Opening opening) {
    this.opening = opening;
  }

  @Override
  public long getLength() throws IOException {
    if (length < 0) {
      try (InputStream in = opening.open()) {
        length = 0;
        byte[] buffer = new byte[BUFFER];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
          length += read;
        }
      }
    }
    return length;
  }

  @Override
  public SeekableInputStream newStream() throws IOException {
    return new Seekable(new Reopened(opening));
  }

  private static final class Seekable extends DelegatingSeekableInputStream {
    private final Reopened stream;

    Seekable(Reopened stream) {
      super(stream);
      this.stream = stream;
    }

    @Override
    public long getPos() {
      return stream.position;
    }

    @Override
    public void seek(long to) throws IOException {
      stream.seek(to);
    }
  }

  private static final class Reopened extends InputStream {
    private final Opening opening;
    private InputStream in;
    private long position;

    Reopened(Opening opening) throws IOException {
      this.opening = opening;
      this.in = opening.open();
    }

    void seek(long to) throws IOException {
      if (to < position) {
        in.close();
        in = opening.open();
        position = 0;
      }
      while (position < to) {
        long skipped = in.skip(to - position);
        if (skipped == 0 && read() < 0) {
          throw new EOFException("the file ends before " + to);
        }
        position += skipped;
      }
    }

    @Override
    public int read() throws IOException {
      int read = in.read();
      position += read < 0 ? 0 : 1;
      return read;
    }

    @Override
    public int read(byte[] bytes, int from, int count) throws IOException {
      int read = in.read(bytes, from, count);
      position += Math.max(0, read);
      return read;
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }
}

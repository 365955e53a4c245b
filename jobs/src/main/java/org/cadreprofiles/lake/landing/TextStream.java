package org.cadreprofiles.lake.landing;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.ChecksumException;
import org.apache.hadoop.fs.Path;

/**
 * Opens a landing file as bytes, unpacked, or as lines, decoded in Java (Spark 4 refuses GB18030).
 *
 * <p>A UTF-8 byte order mark is believed before the encoding named.
 */
final class TextStream {
  private static final byte[] UTF_8_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
  private static final int BUFFER = 1 << 16;

  private TextStream() {}

  static ByteLines lines(LandingFile.Ref file, String encoding, Configuration hadoop)
      throws IOException {
    PushbackInputStream in = new PushbackInputStream(bytes(file, hadoop), UTF_8_MARK.length);
    byte[] first = in.readNBytes(UTF_8_MARK.length);
    boolean marked = java.util.Arrays.equals(first, UTF_8_MARK);
    in.unread(first);
    return new ByteLines(in, marked ? StandardCharsets.UTF_8 : Charset.forName(encoding));
  }

  static InputStream bytes(LandingFile.Ref file, Configuration hadoop) throws IOException {
    Path path = new Path(file.uri());
    InputStream raw = path.getFileSystem(hadoop).open(path, BUFFER);
    if (!file.gzip()) {
      return raw;
    }
    try {
      return new GZIPInputStream(raw, BUFFER);
    } catch (IOException e) {
      raw.close();
      throw e;
    }
  }

  /**
   * Whether the file itself is damaged, so that trying again cannot help; any other failure is the
   * storage's.
   */
  static boolean damaged(IOException e) {
    return e instanceof EOFException || e instanceof ZipException || e instanceof ChecksumException;
  }
}

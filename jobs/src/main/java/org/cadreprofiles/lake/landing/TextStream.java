package org.cadreprofiles.lake.landing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.zip.GZIPInputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;

/**
 * Opens a text file as lines: unpacked, decoded in Java (Spark 4 refuses GB18030), without byte
 * order mark.
 */
final class TextStream {
  /** What a byte sequence that is no text becomes; a record that holds it cannot be parsed. */
  static final char NO_TEXT = '\uFFFD';

  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final int BUFFER = 1 << 16;

  private TextStream() {}

  static BufferedReader open(LandingFile.Ref file, String encoding, Configuration hadoop)
      throws IOException {
    Path path = new Path(file.uri());
    InputStream raw = path.getFileSystem(hadoop).open(path, BUFFER);
    InputStream plain = file.gzip() ? new GZIPInputStream(raw, BUFFER) : raw;
    BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                plain,
                Charset.forName(encoding)
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPLACE)
                    .onUnmappableCharacter(CodingErrorAction.REPLACE)),
            BUFFER);
    reader.mark(1);
    if (reader.read() != BYTE_ORDER_MARK) {
      reader.reset();
    }
    return reader;
  }
}

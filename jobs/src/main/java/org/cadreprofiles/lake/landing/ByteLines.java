package org.cadreprofiles.lake.landing;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.Arrays;

/**
 * Cuts bytes into lines and decodes each by itself, so that one line that is no text spoils no
 * other.
 *
 * <p>Lines end with LF or CR LF. In UTF-8 and GB18030 no character holds a byte 0x0A but the line
 * feed itself, so cutting before decoding is safe.
 */
final class ByteLines implements Closeable {
  private static final int BUFFER = 1 << 16;
  private static final int FIRST_SIZE = 1 << 10;
  private static final int LONGEST = 1 << 26;
  private static final char NO_TEXT = '\uFFFD';
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final InputStream in;
  private final Charset charset;
  private final byte[] buffer = new byte[BUFFER];
  private int at;
  private int end;
  private boolean begun;
  private byte[] line = new byte[FIRST_SIZE];
  private int length;
  private boolean tooLong;

  ByteLines(InputStream in, Charset charset) {
    this.in = in;
    this.charset = charset;
  }

  /**
   * One line.
   *
   * @param text without its end; approximate where it is spoilt
   * @param spoilt whether some of its bytes are no text, or it is longer than 64 MiB
   */
  record Line(String text, boolean spoilt) {}

  /**
   * The next line, or null at the end.
   *
   * @throws IOException when the stream breaks off; the line that was being read is lost
   */
  Line next() throws IOException {
    length = 0;
    tooLong = false;
    boolean any = false;
    while (fill()) {
      any = true;
      int feed = at;
      while (feed < end && buffer[feed] != '\n') {
        feed++;
      }
      take(feed - at);
      at = feed + 1;
      if (feed < end) {
        return decoded();
      }
      at = end;
    }
    return any ? decoded() : null;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  private boolean fill() throws IOException {
    if (at < end) {
      return true;
    }
    at = 0;
    end = Math.max(0, in.read(buffer));
    return end > 0;
  }

  private void take(int count) {
    if (length + count > LONGEST) {
      tooLong = true;
      return;
    }
    if (length + count > line.length) {
      line = Arrays.copyOf(line, Math.max(line.length * 2, length + count));
    }
    System.arraycopy(buffer, at, line, length, count);
    length += count;
  }

  private Line decoded() {
    int last = length > 0 && line[length - 1] == '\r' ? length - 1 : length;
    String text = new String(line, 0, last, charset);
    boolean spoilt = tooLong || (text.indexOf(NO_TEXT) >= 0 && !isText(last));
    if (!begun && !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK) {
      text = text.substring(1);
    }
    begun = true;
    return new Line(text, spoilt);
  }

  // The replacement character may also have been sent as such.
  private boolean isText(int last) {
    try {
      charset.newDecoder().decode(ByteBuffer.wrap(line, 0, last));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }
}

package org.cadreprofiles.lake.landing;

/**
 * Writes a file reference as one string, so that a plain string encoder carries it to executors.
 */
final class TextRef {
  private static final char BETWEEN = '\u0001';

  private TextRef() {}

  static String encode(LandingFile.Ref ref) {
    return ref.fileId() + BETWEEN + ref.gzip() + BETWEEN + ref.uri();
  }

  static LandingFile.Ref decode(String text) {
    String[] parts = text.split(String.valueOf(BETWEEN), 3);
    return new LandingFile.Ref(parts[0], parts[2], Boolean.parseBoolean(parts[1]));
  }
}

package org.cadreprofiles.lake.landing;

import java.io.Serializable;
import java.util.Optional;

/**
 * One file of the landing zone.
 *
 * @param feed feed of the folder it lies in
 * @param source folder of the source system whose mapping applies; empty for the canonical shape
 * @param path path below the landing zone, with slashes
 * @param uri where to read it
 * @param kind how it is written
 * @param gzip whether it is compressed as a whole
 * @param bytes size in bytes
 * @param digest SHA-256 of its bytes, 64 hex digits
 */
public record LandingFile(
    String feed,
    Optional<String> source,
    String path,
    String uri,
    Kind kind,
    boolean gzip,
    long bytes,
    String digest) {

  private static final int ID_DIGITS = 16;

  /** How a file is written. */
  public enum Kind {
    CSV,
    JSONL,
    PARQUET
  }

  /** What rows of the file point to; the same wherever the file lies. */
  public String fileId() {
    return digest.substring(0, ID_DIGITS);
  }

  /** What an executor needs to read it. */
  record Ref(String fileId, String uri, boolean gzip) implements Serializable {}

  Ref ref() {
    return new Ref(fileId(), uri, gzip);
  }
}

package org.cadreprofiles.feed;

/**
 * A source mapping or a file's header that does not fit; somebody must mend it before data is read.
 */
public final class MappingException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * @param message which file, what is wrong, what there is, and what to do
   */
  public MappingException(String message) {
    super(message);
  }
}

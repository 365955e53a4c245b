package org.cadreprofiles.lake;

/** Another run holds the lake; ends a command with exit code 4, and trying later is safe. */
public final class LakeHeldException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * @param message who holds the lake since when, and what to do
   */
  public LakeHeldException(String message) {
    super(message);
  }
}

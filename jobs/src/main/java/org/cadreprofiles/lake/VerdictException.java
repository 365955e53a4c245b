package org.cadreprofiles.lake;

/**
 * Data broke a rule whose action is fail: nothing is published; ends a command with exit code 1.
 */
public final class VerdictException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * @param message which rule, how many rows, and what to do
   */
  public VerdictException(String message) {
    super(message);
  }
}

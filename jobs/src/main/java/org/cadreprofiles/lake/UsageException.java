package org.cadreprofiles.lake;

/**
 * Something the caller can mend: a wrong option, setting or path; ends a command with exit code 2.
 */
public final class UsageException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * @param message what is wrong, why, and what to do
   */
  public UsageException(String message) {
    super(message);
  }

  /**
   * @param message what is wrong, why, and what to do
   * @param cause what was caught
   */
  public UsageException(String message, Throwable cause) {
    super(message, cause);
  }
}

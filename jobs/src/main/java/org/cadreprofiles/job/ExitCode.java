package org.cadreprofiles.job;

import org.cadreprofiles.lake.LakeHeldException;
import org.cadreprofiles.lake.UsageException;
import org.cadreprofiles.lake.VerdictException;

/** How a command ends, as schedulers read it. */
public enum ExitCode {
  /** Done. */
  DONE(0),
  /** A rule whose action is fail does not hold; nothing was published. */
  VERDICT(1),
  /** Wrong options, settings or mappings. */
  USAGE(2),
  /** Disk, memory, network or a fault; trying again is safe. */
  INFRASTRUCTURE(3),
  /** Another run holds the lake. */
  HELD(4);

  private final int number;

  ExitCode(int number) {
    this.number = number;
  }

  /** The process's exit status. */
  public int number() {
    return number;
  }

  /** The code that a failure leads to, looking through wrappers. */
  public static ExitCode of(Throwable failure) {
    for (Throwable at = failure; at != null; at = at.getCause()) {
      if (at instanceof VerdictException) {
        return VERDICT;
      }
      if (at instanceof UsageException || at instanceof org.cadreprofiles.feed.MappingException) {
        return USAGE;
      }
      if (at instanceof LakeHeldException) {
        return HELD;
      }
    }
    return INFRASTRUCTURE;
  }
}

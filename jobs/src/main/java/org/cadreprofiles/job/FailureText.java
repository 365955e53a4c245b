package org.cadreprofiles.job;

import org.cadreprofiles.feed.MappingException;
import org.cadreprofiles.lake.LakeHeldException;
import org.cadreprofiles.lake.UsageException;
import org.cadreprofiles.lake.VerdictException;

/** The sentence that a failure is told by; never a record of the data. */
public final class FailureText {
  private FailureText() {}

  /**
   * Our own message where there is one, else the kind of failure, because Spark's messages may
   * quote rows.
   */
  public static String of(Throwable failure) {
    for (Throwable at = failure; at != null; at = at.getCause()) {
      if (at instanceof UsageException
          || at instanceof VerdictException
          || at instanceof LakeHeldException
          || at instanceof MappingException) {
        return at.getMessage();
      }
    }
    return "The run stopped with "
        + failure.getClass().getSimpleName()
        + ". Nothing was published; trying again is safe. Details are in the log.";
  }
}

package org.cadreprofiles.job;

import java.util.Set;
import org.cadreprofiles.lake.Landing;
import org.cadreprofiles.lake.TokenKey;
import org.cadreprofiles.lake.UsageException;

/** Checks what a command needs before any data is read. */
public final class Preconditions {
  private static final Set<String> READ_LANDING =
      Set.of("run", "demo", "ingest", "standardize", "evaluate");
  private static final Set<String> NEED_KEY = Set.of("run", "demo", "standardize", "evaluate");

  private Preconditions() {}

  /**
   * Checks the landing zone and the key.
   *
   * @throws UsageException saying what lacks and how to give it
   */
  public static void check(RunRequest request, Settings settings) {
    if (READ_LANDING.contains(request.command())) {
      checkLanding(request);
    }
    if (NEED_KEY.contains(request.command())) {
      checkKey();
    }
  }

  private static void checkLanding(RunRequest request) {
    String landing =
        request
            .landing()
            .orElseThrow(
                () ->
                    new UsageException(
                        "The command " + request.command() + " reads files: give --landing DIR."));
    if (!Landing.exists(landing)) {
      throw new UsageException(
          "There is no landing zone at "
              + landing
              + ". It is a directory with one folder a feed; `bin/cadre generate --out D` makes an invented one at D/landing.");
    }
  }

  private static void checkKey() {
    String file = System.getenv("CADRE_KEY_FILE");
    if (!TokenKey.given()) {
      throw new UsageException(
          "No key for tokens: resident ids become keyed tokens before anything is stored. Name a file that holds the key in "
              + "CADRE_KEY_FILE, or put the key in CADRE_KEY. `bin/cadre generate` writes one to D/key.");
    }
    if (file != null && !Landing.readable(file)) {
      throw new UsageException(
          "CADRE_KEY_FILE names "
              + file
              + ", which cannot be read. Correct the path or its rights.");
    }
  }
}

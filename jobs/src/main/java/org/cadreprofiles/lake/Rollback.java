package org.cadreprofiles.lake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.cadreprofiles.table.TableNames;

/**
 * Takes tables back to the versions a run starts from, so that what a failed run left behind counts
 * nowhere.
 */
public final class Rollback {
  private final Lake lake;

  /** Rolls back tables of that lake. */
  public Rollback(Lake lake) {
    this.lake = lake;
  }

  /**
   * Restores every table that is newer than it should be and removes those that should not be
   * there.
   *
   * @param versions table to the version to start from
   * @return the tables taken back
   */
  public List<String> to(Map<String, Long> versions) {
    List<String> takenBack = new ArrayList<>();
    for (String table : TableNames.published()) {
      OptionalLong latest = lake.version(table);
      Long wanted = versions.get(table);
      if (latest.isEmpty() || (wanted != null && latest.getAsLong() == wanted)) {
        continue;
      }
      if (wanted == null) {
        lake.drop(table);
      } else {
        lake.restore(table, wanted);
      }
      takenBack.add(table);
    }
    return takenBack;
  }
}

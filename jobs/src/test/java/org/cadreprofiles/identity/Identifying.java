package org.cadreprofiles.identity;

import java.nio.file.Path;
import java.time.ZoneId;
import org.apache.spark.sql.Dataset;
import org.cadreprofiles.identity.linkage.Linkage;
import org.cadreprofiles.identity.linkage.model.LinkModel;
import org.cadreprofiles.lake.SettingsFile;

/** The identification that tests run: the project's own model, few parts. */
final class Identifying {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final int NEVER = Integer.MAX_VALUE;

  private Identifying() {}

  /** Rules alone; a handful of rows is nothing to learn from. */
  static Identify byRules() {
    return learningFrom(NEVER);
  }

  /** Rules, then weights where there are so many records. */
  static Identify learningFrom(int least) {
    LinkModel model = SettingsFile.sparse(Path.of("conf/linkage/cadre.yaml"), LinkModel.class);
    return new Identify(
        new IdentitySettings(ZONE, 5, 100, least), new Linkage(model, 2, Dataset::localCheckpoint));
  }
}

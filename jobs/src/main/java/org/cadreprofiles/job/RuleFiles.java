package org.cadreprofiles.job;

import com.fasterxml.jackson.core.type.TypeReference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.cadreprofiles.lake.ConfFiles;
import org.cadreprofiles.lake.SettingsFile;
import org.cadreprofiles.lake.UsageException;
import org.cadreprofiles.rule.Rule;
import org.cadreprofiles.rule.Rules;

/** Reads every file of conf/rules, in the order of their names. */
final class RuleFiles {
  private RuleFiles() {}

  /**
   * Reads the rules.
   *
   * @throws UsageException naming the file and what is wrong in it
   */
  static Rules read(Path conf) {
    List<Rule> rules = new ArrayList<>();
    for (Path file : ConfFiles.yaml(conf.resolve("rules"))) {
      rules.addAll(SettingsFile.sparse(file, new TypeReference<List<Rule>>() {}));
    }
    try {
      return new Rules(rules);
    } catch (IllegalArgumentException e) {
      throw new UsageException("Cannot use " + conf.resolve("rules") + ": " + e.getMessage(), e);
    }
  }
}

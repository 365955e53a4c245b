package org.cadreprofiles.job;

import java.nio.file.Path;
import org.cadreprofiles.lake.ConfFiles;
import org.cadreprofiles.lake.SettingsFile;
import org.cadreprofiles.rule.Rules;

/**
 * Everything under conf, checked.
 *
 * @param pipeline conf/pipeline.yaml
 * @param rules conf/rules
 * @param conf the directory itself, for the mappings below sources/
 * @param digest equal when no file changed
 */
public record Settings(PipelineSettings pipeline, Rules rules, Path conf, String digest) {
  /**
   * Reads and checks all settings.
   *
   * @throws org.cadreprofiles.lake.UsageException naming the file and key that is wrong
   */
  public static Settings load(Path conf) {
    return new Settings(
        SettingsFile.strict(conf.resolve("pipeline.yaml"), PipelineSettings.class),
        RuleFiles.read(conf),
        conf,
        ConfFiles.digest(conf));
  }
}

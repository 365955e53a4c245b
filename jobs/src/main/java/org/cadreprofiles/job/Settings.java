package org.cadreprofiles.job;

import java.nio.file.Path;
import org.cadreprofiles.govern.ProcessWords;
import org.cadreprofiles.identity.linkage.model.LinkModel;
import org.cadreprofiles.lake.ConfFiles;
import org.cadreprofiles.lake.SettingsFile;
import org.cadreprofiles.rule.Rules;
import org.cadreprofiles.score.card.Scorecard;

/**
 * Everything under conf, checked.
 *
 * @param pipeline conf/pipeline.yaml
 * @param scorecard conf/scorecard.yaml
 * @param cadreModel conf/linkage/cadre.yaml
 * @param words conf/process_words.yaml
 * @param rules conf/rules
 * @param mappings conf/sources
 * @param digest equal when no file changed
 */
public record Settings(
    PipelineSettings pipeline,
    Scorecard scorecard,
    LinkModel cadreModel,
    ProcessWords words,
    Rules rules,
    Mappings mappings,
    String digest) {
  /**
   * Reads and checks all settings.
   *
   * @throws org.cadreprofiles.lake.UsageException naming the file and key that is wrong
   */
  public static Settings load(Path conf) {
    return new Settings(
        SettingsFile.strict(conf.resolve("pipeline.yaml"), PipelineSettings.class),
        SettingsFile.strict(conf.resolve("scorecard.yaml"), Scorecard.class),
        SettingsFile.sparse(conf.resolve("linkage").resolve("cadre.yaml"), LinkModel.class),
        SettingsFile.strict(conf.resolve("process_words.yaml"), ProcessWords.class),
        RuleFiles.read(conf),
        new Mappings(conf.resolve("sources")),
        ConfFiles.digest(conf));
  }
}

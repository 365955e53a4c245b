package org.cadreprofiles.job;

import java.nio.file.Path;
import org.cadreprofiles.feed.SourceMapping;
import org.cadreprofiles.lake.ConfFiles;
import org.cadreprofiles.lake.SettingsFile;
import org.cadreprofiles.lake.UsageException;
import org.cadreprofiles.table.Contract;

/**
 * The source mappings below conf/sources.
 *
 * @param directory conf/sources
 */
public record Mappings(Path directory) {
  /** Where the mapping of a source and feed lies. */
  public Path file(String source, String feed) {
    return directory.resolve(source).resolve(feed + ".yaml");
  }

  /**
   * The mapping of a source and feed.
   *
   * @throws UsageException when there is none, or it is not well formed
   */
  public SourceMapping read(String source, Contract contract) {
    Path file = file(source, contract.shortName());
    SourceMapping mapping = SettingsFile.sparse(file, SourceMapping.class);
    if (!mapping.feed().equals(contract.shortName())) {
      throw new UsageException(
          "Cannot use "
              + file
              + ": it says feed `"
              + mapping.feed()
              + "`, its name says `"
              + contract.shortName()
              + "`. Make them equal.");
    }
    return mapping;
  }

  /**
   * Digest of the mapping's text, for the ledger.
   *
   * @throws UsageException when files of a source landed for which there is no mapping
   */
  public String digest(String source, String feed) {
    return ConfFiles.digestOf(
        file(source, feed),
        "Files landed in "
            + feed
            + "/"
            + source
            + ", but there is no mapping for them. Write "
            + file(source, feed)
            + " (docs/mappings.md), or land canonical files in "
            + feed
            + "/.");
  }
}

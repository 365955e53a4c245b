package org.cadreprofiles.command;

import org.cadreprofiles.lake.Lake;
import org.cadreprofiles.lake.UsageException;
import org.cadreprofiles.table.Publication;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Options of commands that read published tables. */
final class ReadOptions {
  @Option(
      names = "--lake",
      paramLabel = "DIR",
      defaultValue = "demo/lake",
      description = "Lake directory or URI (default: ${DEFAULT-VALUE}).")
  String lake;

  @Mixin ConfOption conf;

  @Option(
      names = "--by",
      paramLabel = "NAME",
      defaultValue = "${sys:user.name}",
      description = "Who asks, for ops.access (default: the user of this machine).")
  String by;

  @Option(
      names = "--purpose",
      paramLabel = "TEXT",
      defaultValue = "unstated",
      description = "What for, for ops.access.")
  String purpose;

  /**
   * Stops when nothing was ever published there.
   *
   * @throws UsageException saying how to get a lake
   */
  static void requireLake(Lake lake) {
    if (lake.version(Publication.TABLE).isEmpty()) {
      throw new UsageException(
          "There is no published lake at "
              + lake.root()
              + ". Run `bin/cadre demo`, or give --lake the directory that a run wrote.");
    }
  }
}

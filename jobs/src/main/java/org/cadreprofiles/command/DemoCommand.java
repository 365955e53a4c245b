package org.cadreprofiles.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.cadreprofiles.job.RunRequest;
import org.cadreprofiles.lake.Folders;
import org.cadreprofiles.lake.TokenKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Generates an invented county and runs all steps on it. */
@Command(
    name = "demo",
    description = "Invent a small county, run everything on it, and say where to look.",
    footer = {"", "Takes about a minute. What an earlier demo left in DIR is replaced."})
final class DemoCommand implements Callable<Integer> {
  @Mixin HelpOption help;

  @Option(
      names = "--dir",
      paramLabel = "DIR",
      defaultValue = "demo",
      description = "Folder of the demo (default: ${DEFAULT-VALUE}).")
  Path dir;

  @Mixin ConfOption conf;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Seed of the county (default: ${DEFAULT-VALUE}).")
  long seed;

  @Mixin FormatOption format;

  @Override
  public Integer call() throws IOException {
    Folders.replaceDemo(dir);
    GenerateCommand.write("demo", seed, "ordinary", dir);
    System.setProperty(TokenKey.DEMO_PROPERTY, dir.resolve("key").toString());
    RunRequest request =
        new RunRequest(
            "demo",
            Optional.of(dir.resolve("landing").toString()),
            dir.resolve("lake").toString(),
            conf.dir,
            Optional.of(dir.resolve("site").toString()),
            Optional.empty());
    int code = new Launch(request, format).whole();
    if (!format.asJson()) {
      System.out.println(guide());
    }
    return code;
  }

  private String guide() {
    return String.join(
        System.lineSeparator(),
        "",
        "The county is invented; its tokens were made with the key in " + dir.resolve("key") + ".",
        "report: " + dir.resolve("site").resolve("index.html").toAbsolutePath().normalize(),
        "",
        "Look at next:",
        "  bin/cadre sql \"select unit_id, reported, corrected, q_value from gold.anomaly where class = 'suspect'\" --lake "
            + dir.resolve("lake"),
        "  bin/cadre tables                    what there is to ask",
        "  bin/cadre explain score CADRE_ID    from a number to the rows it rests on");
  }
}

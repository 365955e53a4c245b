package org.cadreprofiles.report;

import java.nio.file.Path;

/** Writes the invented site of a size into a folder and says how long it took. */
final class ReportDemo {
  private static String last = "";

  private ReportDemo() {}

  public static void main(String[] arguments) {
    Path folder = Path.of(arguments[0]);
    long cadres = Long.parseLong(arguments[1]);
    int facts = Integer.parseInt(arguments[2]);
    Edition edition = Edition.valueOf(arguments[3]);
    ReportFixture in = new ReportFixture(cadres, facts);
    FolderSink sink = new FolderSink(folder);
    long start = System.nanoTime();
    PageSink timed =
        (path, content) -> {
          String kind = path.replaceAll("/.*", "/").replaceAll("-\\d+", "");
          if (!kind.equals(last)) {
            System.out.printf("%6.1f s %s%n", (System.nanoTime() - start) / 1e9, kind);
            last = kind;
          }
          sink.accept(path, content);
        };
    new Report(ReportSettings.standard(edition)).pages(in, ReportFixture.run(), timed);
    System.out.printf(
        "%,d cadres: %.1f s, %,d files, %.1f MB%n",
        cadres, (System.nanoTime() - start) / 1e9, sink.files(), sink.bytes() / 1e6);
  }
}

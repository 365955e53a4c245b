package org.cadreprofiles.report;

/** Takes the report's files one at a time, so that no more than one is ever held. */
@FunctionalInterface
public interface PageSink {
  /**
   * Keeps one file of the site. Called by as many threads as the report is told to work with.
   *
   * @param relativePath path below the site's folder, with {@code /}, ASCII only, such as {@code
   *     cadres/3f/c-17.html}
   * @param content whole text, to be written as UTF-8
   */
  void accept(String relativePath, String content);
}

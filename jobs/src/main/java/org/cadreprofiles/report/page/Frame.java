package org.cadreprofiles.report.page;

import org.cadreprofiles.report.ReportSettings;
import org.cadreprofiles.report.RunSummary;
import org.cadreprofiles.report.text.Both;
import org.cadreprofiles.report.text.Texts;

/**
 * What every page shares: its words, its place in the site, and the run it is about.
 *
 * @param path path of the page below the site's folder
 * @param section part of the navigation it belongs to
 * @param title heading and title of the page
 */
public record Frame(
    Texts texts, ReportSettings settings, RunSummary run, String path, String section, Both title) {

  /** The text of a key in both languages. */
  public Both t(String key, Object... arguments) {
    return texts.of(key, arguments);
  }

  /** The words for a code of a table. */
  public Both code(String family, String code) {
    return texts.code(family, code);
  }

  /** Link from this page to another one of the site. */
  public String link(String target) {
    long depth = path.chars().filter(c -> c == '/').count();
    return "../".repeat((int) depth) + target;
  }

  /** Value of aria-current for a part of the navigation; empty leaves the attribute out. */
  public String current(String part) {
    return part.equals(section) ? "true" : null;
  }

  /** The title in one language, for the browser's tab. */
  public String tab(String language) {
    Both name = t("site.name");
    return language.equals("en") ? title.en() + " · " + name.en() : title.zh() + " · " + name.zh();
  }
}

package org.cadreprofiles.report.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;
import org.cadreprofiles.report.PageSink;
import org.cadreprofiles.report.ReportSettings;
import org.cadreprofiles.report.RunSummary;
import org.cadreprofiles.report.text.Both;
import org.cadreprofiles.report.text.Texts;

/**
 * The site being made: fills a template and hands the page to the sink.
 *
 * @param engine templates compiled with the program, escaping each value for the place it stands in
 */
public record Site(
    TemplateEngine engine, Texts texts, ReportSettings settings, RunSummary run, PageSink sink) {
  private static final String PACKAGE = "org.cadreprofiles.report.templates";

  /** A site with the templates and texts of this program. */
  public static Site of(ReportSettings settings, RunSummary run, PageSink sink) {
    TemplateEngine engine =
        TemplateEngine.createPrecompiled(
            null, ContentType.Html, Site.class.getClassLoader(), PACKAGE);
    return new Site(engine, Texts.load(), settings, run, sink);
  }

  /**
   * Makes one page.
   *
   * @param path where it lies
   * @param section part of the navigation
   * @param model what the template shows
   */
  public void page(String path, Template template, Section section, Both title, Object model) {
    Frame frame = new Frame(texts, settings, run, path, section.code(), title);
    StringOutput output = new StringOutput(16_384);
    engine.render(template.file(), Map.of("frame", frame, "model", model), output);
    sink.accept(path, output.toString());
  }

  /** Templates in jobs/src/main/jte. */
  public enum Template {
    HOME("home.jte"),
    SCORES("scores.jte"),
    SCORE_GROUP("scoreGroup.jte"),
    FIND("find.jte"),
    CADRE("cadre.jte"),
    ANOMALIES("anomalies.jte"),
    ANOMALY("anomaly.jte"),
    BURDEN("burden.jte"),
    IDENTITY("identity.jte"),
    QUALITY("quality.jte"),
    METHOD("method.jte");

    private final String file;

    Template(String file) {
      this.file = file;
    }

    String file() {
      return file;
    }
  }

  /** Parts of the navigation. */
  public enum Section {
    HOME,
    SCORES,
    FIND,
    ANOMALIES,
    BURDEN,
    IDENTITY,
    QUALITY,
    METHOD;

    String code() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }
}

package org.cadreprofiles.report.text;

import gg.jte.Content;
import gg.jte.TemplateOutput;

/**
 * One text in both languages; in a template it shows as two spans of which the page hides one.
 *
 * @param en English
 * @param zh Chinese
 */
public record Both(String en, String zh) implements Content {
  private static final Both NOTHING = new Both("", "");

  /** A text that is the same in both languages, such as a name or a figure. */
  public static Both same(String text) {
    return new Both(text, text);
  }

  /** No text at all. */
  public static Both nothing() {
    return NOTHING;
  }

  @Override
  public boolean isEmptyContent() {
    return en.isEmpty() && zh.isEmpty();
  }

  /**
   * Writes the text escaped for the place it stands in; the same text only once. A language
   * attribute is not needed: what is visible is always in the language that the page declares.
   */
  @Override
  public void writeTo(TemplateOutput output) {
    if (en.equals(zh)) {
      output.writeUserContent(en);
      return;
    }
    output.writeContent("<span class=\"en\">");
    output.writeUserContent(en);
    output.writeContent("</span><span class=\"zh\">");
    output.writeUserContent(zh);
    output.writeContent("</span>");
  }
}

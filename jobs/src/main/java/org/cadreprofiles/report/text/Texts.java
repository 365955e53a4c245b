package org.cadreprofiles.report.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;

/**
 * All words of the report by key, in both languages.
 *
 * <p>They come from {@code report/texts_en.properties} and {@code report/texts_zh.properties}; a
 * test holds their key sets equal. {@code {0}} stands for the first argument.
 */
public final class Texts {
  private static final String SAID = "said.";

  private final Map<String, String> en;
  private final Map<String, String> zh;
  private final Sentences sentences;

  private Texts(Map<String, String> en, Map<String, String> zh) {
    this.en = en;
    this.zh = zh;
    this.sentences = new Sentences(said(en), said(zh));
  }

  /** Reads both files from the class path. */
  public static Texts load() {
    return new Texts(read("texts_en"), read("texts_zh"));
  }

  /** Keys of the English texts. */
  public Set<String> keysEn() {
    return en.keySet();
  }

  /** Keys of the Chinese texts. */
  public Set<String> keysZh() {
    return zh.keySet();
  }

  /**
   * The text of a key in both languages.
   *
   * @param arguments texts or figures for {@code {0}}, {@code {1}}; a {@link Both} gives each
   *     language its own
   * @throws IllegalArgumentException when a language lacks the key
   */
  public Both of(String key, Object... arguments) {
    String english = en.get(key);
    String chinese = zh.get(key);
    if (english == null || chinese == null) {
      throw new IllegalArgumentException(
          "The report has no text '"
              + key
              + "' in "
              + (english == null ? "English" : "Chinese")
              + ": add it to both report/texts_*.properties.");
    }
    for (int i = 0; i < arguments.length; i++) {
      String place = "{" + i + "}";
      boolean two = arguments[i] instanceof Both;
      english =
          english.replace(place, two ? ((Both) arguments[i]).en() : String.valueOf(arguments[i]));
      chinese =
          chinese.replace(place, two ? ((Both) arguments[i]).zh() : String.valueOf(arguments[i]));
    }
    return new Both(english, chinese);
  }

  /**
   * The words for a code of a table, such as a feed or a state; the code itself where there are
   * none, so that a new detector or feed shows up before somebody has named it.
   */
  public Both code(String family, String code) {
    String key = family + "." + code;
    return en.containsKey(key) ? of(key) : Both.same(code);
  }

  /** A sentence that tables hold in English only, in both languages as far as patterns know it. */
  public Both said(String english) {
    return english.isEmpty() ? Both.nothing() : sentences.of(english);
  }

  private static Map<String, String> said(Map<String, String> texts) {
    Map<String, String> patterns = new TreeMap<>(texts);
    patterns.keySet().removeIf(key -> !key.startsWith(SAID));
    return patterns;
  }

  private static Map<String, String> read(String name) {
    String path = "/report/" + name + ".properties";
    Properties properties = new Properties();
    try (InputStream in = Texts.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException("The jar lacks " + path + ": build it again.");
      }
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + path + " from the jar: build it again.", e);
    }
    Map<String, String> texts = new TreeMap<>();
    properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
    return texts;
  }
}

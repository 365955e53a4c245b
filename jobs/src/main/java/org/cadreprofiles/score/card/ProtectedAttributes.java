package org.cadreprofiles.score.card;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Keeps sex, age, ethnicity, birth and family out of scores (safeguard G13).
 *
 * <p>A word is recognised as a part of an identifier between separators or capital letters, so that
 * {@code birth_date} and {@code averageAge} are found and {@code coverage} is not; Chinese words
 * are recognised as whole names.
 */
public final class ProtectedAttributes {
  private static final Set<String> WORDS =
      Set.of(
          "sex",
          "gender",
          "female",
          "male",
          "birth",
          "birthdate",
          "birthday",
          "age",
          "ages",
          "ethnicity",
          "ethnic",
          "nationality",
          "race",
          "religion",
          "family",
          "marital",
          "married",
          "marriage",
          "spouse",
          "pregnancy",
          "pregnant",
          "childbirth",
          "kinship",
          "relatives");

  /** Services to residents whose name holds such a word and that say nothing about a cadre. */
  private static final Pattern SERVICES = Pattern.compile("family[^a-z]+(doctor|physician)s?");

  private static final List<String> CHINESE =
      List.of(
          "性别", "出生", "出生日期", "年龄", "平均年龄", "民族", "宗教", "宗教信仰", "家庭", "家庭情况", "家庭成员", "婚姻", "婚姻状况",
          "配偶", "子女", "生育");

  private ProtectedAttributes() {}

  /** The protected attribute that a name is about, if any. */
  public static Optional<String> namedBy(String name) {
    if (CHINESE.contains(name.strip())) {
      return Optional.of(name.strip());
    }
    String parted = name.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
    String personal = SERVICES.matcher(parted).replaceAll("");
    return Arrays.stream(personal.split("[^a-z]+")).filter(WORDS::contains).findFirst();
  }

  /**
   * Refuses a scorecard that names one.
   *
   * @throws IllegalArgumentException with the name and the attribute
   */
  static void refuse(String name) {
    namedBy(name)
        .ifPresent(
            attribute -> {
              throw new IllegalArgumentException(
                  "The scorecard names `"
                      + name
                      + "`: "
                      + attribute
                      + " is a protected attribute or family fact and no input to scores (G13)."
                      + " Remove it; outcomes by group are reported in gold.fairness.");
            });
  }
}

package org.cadreprofiles.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import org.cadreprofiles.identity.linkage.model.Comparison;
import org.cadreprofiles.identity.linkage.model.LinkModel;
import org.cadreprofiles.identity.linkage.train.Weights;

/**
 * What agreement in one level of a comparison says.
 *
 * @param comparison name of the comparison
 * @param given what else agrees or differs, such as {@code same surname}; empty where the
 *     comparison depends on no other
 * @param level name of the level
 * @param m how often a pair of one person agrees so
 * @param u how often two people agree so
 * @param bits log2(m / u)
 */
public record LearntLevel(
    String comparison, String given, String level, double m, double u, double bits) {

  static List<LearntLevel> of(LinkModel model, Weights weights) {
    List<LearntLevel> levels = new ArrayList<>();
    for (int i = 0; i < model.comparisons().size(); i++) {
      Comparison comparison = model.comparisons().get(i);
      for (int context = 0; context < weights.u()[i].length; context++) {
        for (int level = 1; level < comparison.codes(); level++) {
          levels.add(
              new LearntLevel(
                  comparison.name(),
                  given(comparison, context),
                  comparison.levelName(level),
                  weights.m()[i][level],
                  weights.u()[i][context][level],
                  weights.bits(i, context, level)));
        }
      }
    }
    return levels;
  }

  private static String given(Comparison comparison, int context) {
    StringJoiner text = new StringJoiner(", ");
    for (int i = 0; i < comparison.given().size(); i++) {
      boolean agrees = (context >>> i & 1) == 1;
      text.add((agrees ? "same " : "other ") + comparison.given().get(i));
    }
    return text.toString();
  }
}

package org.cadreprofiles.score.proposal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.cadreprofiles.rule.Rule;
import org.cadreprofiles.rule.Rules;

/**
 * The applicable rules of domain grade that a proposal can follow, as they hold on the last day of
 * the period. Rules that nobody confirmed or adopted are not among them (safeguard G12).
 *
 * @param quotas how many may be outstanding: effect caps_outstanding_share
 * @param bars who may not be: effect bars_outstanding
 * @param withholds who gets no grade: effect withholds_grade, on sanctions
 * @param low who is proposed below competent: effect proposes_basically_competent
 */
record GradeRules(List<Rule> quotas, List<Rule> bars, List<Rule> withholds, List<Rule> low) {
  static final String DOMAIN = "grade";
  static final String POST_KIND = "post_kind";
  static final String SANCTION = "sanction";
  static final String SHARE = "share";
  static final String SCORE = "score";

  private static final String ALTERNATIVES = Pattern.quote("|");

  /**
   * Finds them.
   *
   * @throws IllegalArgumentException when a rule has a condition or figure that proposals do not
   *     know
   */
  static GradeRules of(Rules rules, LocalDate lastDay) {
    List<Rule> inForce = rules.inForce(DOMAIN, lastDay);
    return new GradeRules(
        with(inForce, "caps_outstanding_share", Set.of(POST_KIND), SHARE),
        with(inForce, "bars_outstanding", Set.of(SANCTION), ""),
        // Who is on probation, or under investigation, no feed says surely: those rules are for
        // people.
        with(inForce, "withholds_grade", Set.of(SANCTION, "stage", "case"), "").stream()
            .filter(rule -> rule.condition().containsKey(SANCTION))
            .toList(),
        with(inForce, "proposes_basically_competent", Set.of(POST_KIND), SCORE));
  }

  /** The values that a rule's condition on this column names. */
  static Object[] values(Rule rule, String column) {
    return rule.condition().get(column).split(ALTERNATIVES);
  }

  /** A figure of a rule. */
  static double figure(Rule rule, String name) {
    return Double.parseDouble(rule.parameters().get(name));
  }

  private static List<Rule> with(
      List<Rule> rules, String effect, Set<String> conditions, String figure) {
    List<Rule> some = rules.stream().filter(rule -> rule.effect().equals(effect)).toList();
    for (Rule rule : some) {
      for (Map.Entry<String, String> condition : rule.condition().entrySet()) {
        if (!conditions.contains(condition.getKey())) {
          throw new IllegalArgumentException(
              "Rule "
                  + rule.id()
                  + " has a condition on `"
                  + condition.getKey()
                  + "`; proposals of grades know "
                  + conditions.stream().sorted().toList()
                  + " for the effect "
                  + effect
                  + ".");
        }
      }
      if (!figure.isEmpty() && !isNumber(rule.parameters().get(figure))) {
        throw new IllegalArgumentException(
            "Rule "
                + rule.id()
                + " needs the parameter `"
                + figure
                + "`, a number; it has "
                + rule.parameters()
                + ".");
      }
    }
    return some;
  }

  private static boolean isNumber(String text) {
    return text != null && text.matches("\\d+(\\.\\d+)?");
  }
}

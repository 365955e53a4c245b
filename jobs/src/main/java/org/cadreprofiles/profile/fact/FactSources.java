package org.cadreprofiles.profile.fact;

import java.util.List;
import org.cadreprofiles.rule.Rules;

/** Every kind of fact there is. */
public final class FactSources {

  private FactSources() {}

  /**
   * Lists the sources, the roster's first.
   *
   * @param rules how long things count
   * @param smallestGroup fewest respondents whose answers are shown
   */
  public static List<FactSource> all(Rules rules, int smallestGroup) {
    return List.of(
        new Posts(),
        new NameChanges(),
        new Cases(rules),
        new Sanctions(rules),
        new Petitions(rules),
        new AuditFindings(rules),
        new AnnualGrades(),
        new Appraisals(),
        new WorkMonths(),
        new Commendations(rules),
        new IndicatorValues(),
        new Rectifications(),
        new Feedback(smallestGroup));
  }
}

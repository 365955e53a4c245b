package org.cadreprofiles.identity.linkage.train;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cadreprofiles.identity.linkage.model.Comparison;
import org.cadreprofiles.identity.linkage.model.Level;
import org.cadreprofiles.identity.linkage.model.LinkModel;
import org.cadreprofiles.identity.linkage.pair.RuleReport;

/**
 * Which comparisons a blocking rule foretells.
 *
 * @param touched by rule, bit set of the comparisons that read a source column of the rule: pairs
 *     of the rule say nothing about them
 * @param needed by rule, bit set of the comparisons whose closest level is the rule; 0 where the
 *     rule is not made of such, or does not bring all its pairs
 * @param counted by comparison, bit set of the levels of which some rule of one column brings all
 *     pairs
 */
record RuleColumns(int[] touched, int[] needed, int[] counted) {
  private static final List<Level> CLOSEST = List.of(new Level.Same(null), new Level.Overlap(null));

  static RuleColumns of(LinkModel model, List<RuleReport> reports) {
    int n = model.blocking().rules().size();
    Set<String> whole = new HashSet<>();
    RuleColumns columns =
        new RuleColumns(new int[n], new int[n], new int[model.comparisons().size()]);
    for (int rule = 0; rule < n; rule++) {
      List<String> names = model.blocking().rules().get(rule);
      columns.touched[rule] = touched(model, names);
      RuleReport report = reports.get(rule);
      boolean bringsAll = report.used() && report.giantBlocks() == 0;
      columns.needed[rule] = bringsAll ? needed(model, names) : 0;
      if (bringsAll && names.size() == 1) {
        whole.add(names.get(0));
      }
    }
    for (int i = 0; i < columns.counted.length; i++) {
      columns.counted[i] = counted(model.comparisons().get(i), whole);
    }
    return columns;
  }

  /**
   * Whether any of the rules says nothing about the comparison, so that its pairs show it fairly.
   */
  boolean fair(int rules, int comparison) {
    for (int rule = 0; rule < touched.length; rule++) {
      boolean brings = (rules >>> rule & 1) == 1;
      if (brings && (touched[rule] >>> comparison & 1) == 0) {
        return true;
      }
    }
    return false;
  }

  private static int counted(Comparison comparison, Set<String> whole) {
    int counted = 0;
    for (int level = 1; level <= comparison.levels().size(); level++) {
      Level is = comparison.levels().get(level - 1);
      boolean equality = is instanceof Level.Same || is instanceof Level.Overlap;
      if (equality && whole.containsAll(is.columns(comparison.column()))) {
        counted |= 1 << level;
      }
    }
    return counted;
  }

  private static int touched(LinkModel model, List<String> names) {
    List<String> sources = names.stream().map(name -> model.columns().get(name).from()).toList();
    int touched = 0;
    for (int i = 0; i < model.comparisons().size(); i++) {
      Comparison comparison = model.comparisons().get(i);
      List<String> read = new ArrayList<>(List.of(comparison.column()));
      comparison.levels().forEach(level -> read.addAll(level.columns(comparison.column())));
      if (read.stream().anyMatch(name -> sources.contains(model.columns().get(name).from()))) {
        touched |= 1 << i;
      }
    }
    return touched;
  }

  private static int needed(LinkModel model, List<String> names) {
    int needed = 0;
    for (String name : names) {
      int bit = 0;
      for (int i = 0; i < model.comparisons().size(); i++) {
        Comparison comparison = model.comparisons().get(i);
        if (comparison.column().equals(name) && CLOSEST.contains(comparison.levels().get(0))) {
          bit = 1 << i;
        }
      }
      if (bit == 0) {
        return 0;
      }
      needed |= bit;
    }
    return needed;
  }
}

package org.cadreprofiles.identity.linkage.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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
 */
record RuleColumns(int[] touched, int[] needed) {
  private static final List<Level> CLOSEST = List.of(new Level.Same(null), new Level.Overlap(null));

  static RuleColumns of(LinkModel model, List<RuleReport> reports) {
    int n = model.blocking().rules().size();
    RuleColumns columns = new RuleColumns(new int[n], new int[n]);
    for (int rule = 0; rule < n; rule++) {
      List<String> names = model.blocking().rules().get(rule);
      columns.touched[rule] = touched(model, names);
      RuleReport report = reports.get(rule);
      boolean whole = report.used() && report.giantBlocks() == 0;
      columns.needed[rule] = whole ? needed(model, names) : 0;
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

  /** Whether some rule brings all pairs that agree most closely in the comparison. */
  boolean bringsAll(int comparison) {
    return Arrays.stream(needed).anyMatch(one -> one == 1 << comparison);
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

package org.cadreprofiles.identity.linkage;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.format_string;
import static org.apache.spark.sql.functions.get;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Column;
import org.cadreprofiles.identity.linkage.model.Comparison;
import org.cadreprofiles.identity.linkage.model.LinkModel;
import org.cadreprofiles.identity.linkage.pair.Pairs;
import org.cadreprofiles.identity.linkage.train.Weights;

/** Takes the weight of a pair apart again: in which level each field agrees and what that adds. */
public final class Waterfall {
  private Waterfall() {}

  /** The levels that are known, as {@code field=level;...}. */
  public static Column evidence(LinkModel model) {
    List<Column> parts = new ArrayList<>();
    for (int i = 0; i < model.comparisons().size(); i++) {
      Comparison comparison = model.comparisons().get(i);
      List<String> names = new ArrayList<>();
      for (int level = 0; level < comparison.codes(); level++) {
        names.add(comparison.name() + "=" + comparison.levelName(level));
      }
      parts.add(when(Pairs.level(i).gt(0), item(names, i)));
    }
    return concat_ws(";", parts.toArray(Column[]::new));
  }

  /**
   * The bits that every known field adds, with the prior and rare values, as {@code
   * prior=bits;field=bits;...}; they add up to the pair's weight.
   */
  public static Column bits(LinkModel model, Weights weights) {
    List<Column> parts = new ArrayList<>();
    parts.add(lit(String.format(Locale.ROOT, "prior=%.2f", weights.prior())));
    for (int i = 0; i < model.comparisons().size(); i++) {
      Column bits = Linkage.bits(weights, i);
      Column text = concat(lit(model.comparisons().get(i).name()), format_string("=%.2f", bits));
      parts.add(when(Pairs.level(i).gt(0), text));
    }
    Column rarity = col(Pairs.RARITY).divide(lit(2.0));
    parts.add(when(col(Pairs.RARITY).notEqual(0), format_string("rarity=%.2f", rarity)));
    return concat_ws(";", parts.toArray(Column[]::new));
  }

  /** Columns of the first blocking rule that brought the pair, joined by a plus. */
  public static Column firstRule(LinkModel model) {
    Column rule = lit(null).cast("string");
    List<List<String>> rules = model.blocking().rules();
    for (int i = rules.size() - 1; i >= 0; i--) {
      Column brings = col(Pairs.RULES).bitwiseAND(lit(1 << i)).notEqual(0);
      rule = when(brings, lit(String.join("+", rules.get(i)))).otherwise(rule);
    }
    return rule;
  }

  private static Column item(List<String> names, int comparison) {
    return get(lit(names.toArray(String[]::new)), Pairs.level(comparison).cast("int"));
  }
}

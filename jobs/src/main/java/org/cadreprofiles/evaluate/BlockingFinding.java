package org.cadreprofiles.evaluate;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.cadreprofiles.identity.linkage.pair.RuleReport;

/**
 * What a blocking rule brought.
 *
 * @param columns columns in which its pairs agree
 * @param pairs pairs of its blocks, those too large left out; pairs of other rules among them
 * @param giantBlocks blocks left out because they are too large
 * @param largestBlock pairs of the largest block
 * @param giantPairs pairs of the blocks left out
 * @param used whether the rule was used; not when it would bring too many pairs
 */
public record BlockingFinding(
    List<String> columns,
    long pairs,
    @JsonProperty("giant_blocks") long giantBlocks,
    @JsonProperty("largest_block") long largestBlock,
    @JsonProperty("giant_pairs") long giantPairs,
    boolean used) {

  static BlockingFinding of(RuleReport rule) {
    return new BlockingFinding(
        rule.columns(),
        rule.pairs(),
        rule.giantBlocks(),
        rule.largestBlock(),
        rule.giantPairs(),
        rule.used());
  }
}

package org.cadreprofiles.identity.linkage.pair;

import java.util.List;

/**
 * What a blocking rule brings; estimated from a part of the records where there are very many.
 *
 * @param columns columns in which pairs agree
 * @param pairs pairs of its blocks, those too large left out; counted again by other rules
 * @param giantBlocks blocks left out because they are too large
 * @param largestBlock pairs of the largest block
 * @param giantPairs pairs of the blocks left out
 * @param used whether the rule was used; not when it would bring too many pairs
 */
public record RuleReport(
    List<String> columns,
    long pairs,
    long giantBlocks,
    long largestBlock,
    long giantPairs,
    boolean used) {}

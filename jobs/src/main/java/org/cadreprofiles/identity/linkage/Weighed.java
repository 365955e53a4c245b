package org.cadreprofiles.identity.linkage;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.cadreprofiles.identity.linkage.pair.Pairs;
import org.cadreprofiles.identity.linkage.pair.Records;
import org.cadreprofiles.identity.linkage.pair.RuleReport;
import org.cadreprofiles.identity.linkage.train.Weights;

/**
 * Pairs of records and how much speaks for one person.
 *
 * @param records rows of {@link Records}
 * @param pairs rows of {@link Pairs} with {@link Linkage#WEIGHT}, all pairs that were compared
 * @param rules what each blocking rule brought
 * @param weights what was learnt
 * @param between whether two tables were linked
 */
public record Weighed(
    Dataset<Row> records,
    Dataset<Row> pairs,
    List<RuleReport> rules,
    Weights weights,
    boolean between) {}

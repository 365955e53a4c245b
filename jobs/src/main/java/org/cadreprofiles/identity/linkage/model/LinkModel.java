package org.cadreprofiles.identity.linkage.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * How records of one or two tables are linked: a file of conf/linkage.
 *
 * @param id column of the source that names a record, unique in each table
 * @param columns what is read and how it is cleaned, by the name used in the rest of the model
 * @param blocking which pairs are looked at
 * @param comparisons how a pair is compared, 1 to 15
 * @param sample records of each table that are compared with each other to see what agrees by
 *     chance; 1,000 where it is not given
 * @param frequencies in which table values are counted to see which are rare: all of both where it
 *     is not given
 * @param standsFor column of the source that says how many records like it a record stands for,
 *     where a table is a sample; every record counts once where it is not given, or the table lacks
 *     the column
 * @param decision when a pair is linked
 */
public record LinkModel(
    @JsonProperty(required = true) String id,
    @JsonProperty(required = true) Map<String, SourceColumn> columns,
    @JsonProperty(required = true) Blocking blocking,
    @JsonProperty(required = true) List<Comparison> comparisons,
    Integer sample,
    Frequencies frequencies,
    String standsFor,
    @JsonProperty(required = true) Decision decision) {

  /** In which table values are counted. */
  public enum Frequencies {
    /** In one table, or in both. */
    BOTH,
    /** In the right table, which holds everybody once; what counts is the left record's value. */
    RIGHT
  }

  private static final int SAMPLE = 1_000;

  /** Levels of a pair are kept in 64 bits, four a comparison. */
  public static final int MOST_COMPARISONS = 15;

  public LinkModel {
    required("id", id);
    required("columns", columns);
    required("blocking", blocking);
    required("comparisons", comparisons);
    required("decision", decision);
    sample = sample == null ? SAMPLE : sample;
    if (sample < 2) {
      throw new IllegalArgumentException("sample is " + sample + ": it takes 2 records to compare");
    }
    frequencies = frequencies == null ? Frequencies.BOTH : frequencies;
    columns = new TreeMap<>(columns);
    comparisons = List.copyOf(comparisons);
    if (comparisons.isEmpty() || comparisons.size() > MOST_COMPARISONS) {
      throw new IllegalArgumentException(
          "A model has 1 to " + MOST_COMPARISONS + " comparisons, this has " + comparisons.size());
    }
    checkColumns(columns.keySet(), blocking, comparisons);
    checkNames(comparisons);
  }

  /**
   * Whether a level compares the letters of the column's texts, not only whether they are equal.
   */
  public boolean readsText(String column) {
    return comparisons.stream()
        .flatMap(comparison -> comparison.levels().stream())
        .anyMatch(level -> level instanceof Level.Slip slip && slip.of().equals(column));
  }

  /** Position of the comparison of that name. */
  public int comparison(String name) {
    return comparisons.stream().map(Comparison::name).toList().indexOf(name);
  }

  private static void required(String key, Object value) {
    if (value == null) {
      throw new IllegalArgumentException("The key " + key + " is missing: a link model needs it");
    }
  }

  private static void checkColumns(
      Set<String> known, Blocking blocking, List<Comparison> comparisons) {
    Set<String> used = new HashSet<>();
    blocking.rules().forEach(used::addAll);
    for (Comparison comparison : comparisons) {
      used.add(comparison.column());
      used.add(comparison.rareBy());
      comparison.levels().forEach(level -> used.addAll(level.columns(comparison.column())));
    }
    used.remove(null);
    used.removeAll(known);
    if (!used.isEmpty()) {
      throw new IllegalArgumentException(
          "Rules or comparisons name columns that the model does not have: "
              + used.stream().sorted().toList()
              + ". It has "
              + known
              + ": correct the name or add the column");
    }
  }

  private static void checkNames(List<Comparison> comparisons) {
    List<String> names = comparisons.stream().map(Comparison::name).toList();
    if (new HashSet<>(names).size() < names.size()) {
      throw new IllegalArgumentException("Two comparisons have one name: " + names);
    }
    for (Comparison comparison : comparisons) {
      for (String given : comparison.given()) {
        if (!names.contains(given) || given.equals(comparison.name())) {
          throw new IllegalArgumentException(
              "Comparison "
                  + comparison.name()
                  + " is given "
                  + given
                  + ", which is no other comparison of "
                  + names);
        }
        if (!comparisons.get(names.indexOf(given)).given().isEmpty()) {
          throw new IllegalArgumentException(
              "Comparison "
                  + comparison.name()
                  + " is given "
                  + given
                  + ", which itself depends on others: dependence goes one step only");
        }
      }
    }
  }
}

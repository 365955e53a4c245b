package org.cadreprofiles.table;

import java.util.List;
import java.util.Optional;

/**
 * What a table promises: its columns, key and quality rules, as its Open Data Contract Standard
 * file says.
 *
 * @param table name with layer, such as {@code silver.petition}
 * @param description what the table is, in English
 * @param descriptionZh the same in Chinese
 * @param columns columns in order, those of the landing zone included
 * @param rules rules over one row; {@link Rule#expression} is a Spark SQL condition that holds for
 *     a good row
 * @param key names of the key columns in order; for a feed its natural key within one source system
 */
public record Contract(
    String table,
    String description,
    String descriptionZh,
    List<Column> columns,
    List<Rule> rules,
    List<String> key) {

  /** Who may see a column, and whether it may be stored. */
  public enum Classification {
    PUBLIC,
    INTERNAL,
    PERSONAL,
    SECRET
  }

  /** Where a column lives: only in landing files, only in the stored table, or in both. */
  public enum Stage {
    LANDING,
    DERIVED,
    BOTH
  }

  /** What happens to a run or row that breaks a rule. */
  public enum Action {
    WARN,
    QUARANTINE,
    FAIL
  }

  /**
   * One column of a contract.
   *
   * @param type Spark DDL type, such as {@code array<string>}
   * @param validValues the values allowed, empty when any is
   * @param invalidAction what a value outside {@code validValues} leads to
   * @param minimum smallest number allowed, empty when any is
   * @param maximum largest number allowed, empty when any is
   * @param pattern regular expression that a value matches as a whole, empty when any does
   * @param freeText whether people write into it, so that digit runs that look like ids are masked
   */
  public record Column(
      String name,
      String type,
      String description,
      String descriptionZh,
      boolean required,
      Classification classification,
      Stage stage,
      List<String> validValues,
      Action invalidAction,
      Optional<Double> minimum,
      Optional<Double> maximum,
      Optional<String> pattern,
      boolean freeText,
      boolean partitioned) {
    public Column {
      validValues = List.copyOf(validValues);
    }

    /** Whether a published table has this column. */
    public boolean stored() {
      return stage != Stage.LANDING;
    }

    /** Whether a landing file may bring this column. */
    public boolean arrives() {
      return stage != Stage.DERIVED;
    }

    /** Whether a quarantined record must show this column masked. */
    public boolean masked() {
      return classification == Classification.PERSONAL || classification == Classification.SECRET;
    }
  }

  /**
   * One rule over a row.
   *
   * @param name rule id within the contract
   * @param expression Spark SQL condition; a row for which it is not true breaks the rule
   */
  public record Rule(
      String name, String expression, Action action, String description, String descriptionZh) {}

  public Contract {
    columns = List.copyOf(columns);
    rules = List.copyOf(rules);
    key = List.copyOf(key);
  }

  /** The columns that the stored table has, in order. */
  public List<Column> storedColumns() {
    return columns.stream().filter(Column::stored).toList();
  }

  /** The columns that landing files may bring, in order. */
  public List<Column> arrivingColumns() {
    return columns.stream().filter(Column::arrives).toList();
  }

  /** The column that partitions the stored table, if one does. */
  public Optional<Column> partition() {
    return columns.stream().filter(Column::partitioned).findFirst();
  }

  /** Name without the layer, which for a feed is the feed's name. */
  public String shortName() {
    return table.substring(table.indexOf('.') + 1);
  }

  /** Layer: bronze, silver, gold or ops. */
  public String layer() {
    return table.substring(0, table.indexOf('.'));
  }
}

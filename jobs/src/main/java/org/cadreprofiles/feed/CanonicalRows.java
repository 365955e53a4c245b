package org.cadreprofiles.feed;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.from_utc_timestamp;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.to_date;
import static org.apache.spark.sql.functions.to_json;
import static org.apache.spark.sql.functions.when;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.cadreprofiles.table.BrowseEvent;
import org.cadreprofiles.table.ColumnName;
import org.cadreprofiles.table.Contract;
import org.cadreprofiles.table.Envelope;
import org.cadreprofiles.table.Roster;
import org.cadreprofiles.table.Subject;

/**
 * Turns raw rows of one group of files into typed rows of the contract, in one pass and before any
 * shuffle: mapped, typed, tokenised, secrets dropped, rules held against them.
 */
public final class CanonicalRows {
  /** Rules broken whose action is quarantine or fail. */
  public static final String BROKEN = "_broken";

  /** Rules broken whose action is warn. */
  public static final String WARNED = "_warned";

  /** The record with what may name a person hidden, as JSON; only where rules are broken. */
  public static final String MASKED = "_masked";

  private static final String TEXT = "_text_";
  private static final String GIVEN = "_given_";
  private static final String TOKENS = "_tokens";

  private final Contract contract;
  private final SourceMapping mapping;
  private final PersonTokens tokens;
  private final ZoneId zone;
  private final Names names;

  /**
   * Names of the raw columns that every row has.
   *
   * @param fileId column of the file's id
   * @param line column of the line
   * @param parsed column that tells whether the record could be parsed
   */
  public record Names(String fileId, String line, String parsed) {}

  /**
   * @param zone of the locality, for local days and for timestamps without offset
   */
  public CanonicalRows(
      Contract contract, SourceMapping mapping, PersonTokens tokens, ZoneId zone, Names names) {
    this.contract = contract;
    this.mapping = mapping;
    this.tokens = tokens;
    this.zone = zone;
    this.names = names;
  }

  /**
   * Typed rows with the contract's stored columns, {@link #BROKEN}, {@link #WARNED} and {@link
   * #MASKED}.
   */
  public Dataset<Row> of(Dataset<Row> raw) {
    return withRules(typed(given(sources(raw))));
  }

  // Step 1: one column per canonical column, as the file has it.
  private Dataset<Row> sources(Dataset<Row> raw) {
    List<String> have = List.of(raw.columns());
    List<Column> selected =
        new ArrayList<>(List.of(col(names.fileId()), col(names.line()), col(names.parsed())));
    for (Contract.Column column : contract.arrivingColumns()) {
      selected.add(source(column, have).as(TEXT + column.name()));
    }
    return raw.select(selected.toArray(Column[]::new));
  }

  private Column source(Contract.Column column, List<String> have) {
    Optional<ColumnSource> source = mapping.source(column.name());
    boolean damaged = have.size() == List.of(names.fileId(), names.line(), names.parsed()).size();
    if (source.isEmpty() || damaged) {
      return lit(null).cast(DataTypes.StringType);
    }
    if (source.get() instanceof ColumnSource.Constant constant) {
      return lit(constant.text());
    }
    if (source.get() instanceof ColumnSource.FromExpression from) {
      return expr(from.expression());
    }
    ColumnSource.FromColumn from = (ColumnSource.FromColumn) source.get();
    return from.names().stream()
        .filter(have::contains)
        .findFirst()
        .map(name -> valued(col(ColumnName.quoted(name)), from.values()))
        .orElse(lit(null).cast(DataTypes.StringType));
  }

  private static Column valued(Column column, Map<String, String> values) {
    Column result = column;
    for (Map.Entry<String, String> value : new java.util.TreeMap<>(values).entrySet()) {
      result =
          when(TypedValue.given(column).equalTo(value.getKey()), value.getValue())
              .otherwise(result);
    }
    return result;
  }

  // Step 2: the texts without blanks, each computed once for its value and its rules.
  private Dataset<Row> given(Dataset<Row> sources) {
    Map<String, Column> added = new LinkedHashMap<>();
    for (Contract.Column column : contract.arrivingColumns()) {
      if (isText(sources.schema().apply(TEXT + column.name()).dataType())) {
        added.put(GIVEN + column.name(), TypedValue.given(col(TEXT + column.name())));
      }
    }
    return sources.withColumns(added);
  }

  // Step 3: typed values and tokens beside what was given.
  private Dataset<Row> typed(Dataset<Row> sources) {
    Map<String, Column> added = new LinkedHashMap<>();
    for (Contract.Column column : contract.arrivingColumns()) {
      if (column.stored()) {
        added.put(column.name(), value(column, sources.schema()));
      }
    }
    idColumn().ifPresent(id -> added.put(TOKENS, tokens.of(col(TEXT + id))));
    Dataset<Row> typed = sources.withColumns(added);
    if (idColumn().isPresent()) {
      Map<String, Column> parts = new LinkedHashMap<>();
      PersonTokens.columns().forEach(part -> parts.put(part, col(TOKENS).getField(part)));
      typed = typed.withColumns(parts);
    }
    return contract.table().equals(BrowseEvent.TABLE)
        ? typed.withColumn(
            BrowseEvent.DAY, to_date(from_utc_timestamp(col(BrowseEvent.VIEWED_AT), zone.getId())))
        : typed;
  }

  private Column value(Contract.Column column, StructType schema) {
    DataType type = DataType.fromDDL(column.type());
    DataType given = schema.apply(TEXT + column.name()).dataType();
    Column source = col(TEXT + column.name());
    Column value = value(column, source, given, type);
    return column.freeText() ? Masking.idsAndPhones(value) : value;
  }

  private Column value(Contract.Column column, Column source, DataType given, DataType type) {
    if (isText(given)) {
      return reader(column).ofGiven(col(GIVEN + column.name()), type);
    }
    return given.sameType(type)
        ? asGiven(source, type)
        : reader(column).of(text(source, given), type);
  }

  private static Column asGiven(Column source, DataType type) {
    return type.equals(DataTypes.DoubleType) ? TypedValue.finite(source) : source;
  }

  private TypedValue reader(Contract.Column column) {
    ZoneId local = mapping.zone().orElse(zone);
    return mapping.source(column.name()).orElse(null) instanceof ColumnSource.FromColumn from
        ? new TypedValue(from.formats(), from.separator(), local)
        : new TypedValue(List.of(), ColumnSource.LIST_SEPARATOR, local);
  }

  private static Column text(Column source, DataType given) {
    if (given instanceof ArrayType || given instanceof StructType) {
      return to_json(source);
    }
    // The session's zone is UTC, so the text of a timestamp says so.
    Column text = source.cast(DataTypes.StringType);
    return given.equals(DataTypes.TimestampType) ? concat(text, lit("Z")) : text;
  }

  private static boolean isText(DataType type) {
    return type.equals(DataTypes.StringType);
  }

  private Optional<String> idColumn() {
    return contract.columns().stream()
        .map(Contract.Column::name)
        .filter(name -> name.equals(Subject.SUBJECT_RESIDENT_ID) || name.equals(Roster.RESIDENT_ID))
        .findFirst();
  }

  // Step 4: rules, hash, and the masked record where a rule is broken.
  private Dataset<Row> withRules(Dataset<Row> typed) {
    ContractRules rules = new ContractRules(contract);
    ContractRules.TextOf given = column -> given(column, typed.schema());
    Column unparsable = array(lit(ContractRules.UNPARSABLE));
    Column parsed = col(names.parsed());
    Column quarantine =
        concat(
            rules.broken(Contract.Action.QUARANTINE, given),
            rules.broken(Contract.Action.FAIL, given));
    Map<String, Column> added = new LinkedHashMap<>();
    added.put(BROKEN, when(parsed, quarantine).otherwise(unparsable));
    added.put(
        WARNED,
        when(parsed, rules.broken(Contract.Action.WARN, given)).otherwise(TypedValue.noRules()));
    added.put(Envelope.CONTENT_HASH, RowHash.content(contract));
    Dataset<Row> ruled = typed.withColumns(added);
    Column masked =
        when(parsed.and(size(col(BROKEN)).gt(0)), to_json(struct(masked(typed.schema()))));
    return ruled.withColumn(MASKED, masked).select(stored());
  }

  private Column given(Contract.Column column, StructType schema) {
    Column source = col(TEXT + column.name());
    return schema.apply(TEXT + column.name()).dataType().equals(DataTypes.StringType)
        ? col(GIVEN + column.name()).isNotNull()
        : source.isNotNull();
  }

  private Column[] masked(StructType schema) {
    List<Column> columns = new ArrayList<>();
    for (Contract.Column column : contract.arrivingColumns()) {
      DataType type = schema.apply(TEXT + column.name()).dataType();
      Column text =
          isText(type) ? col(TEXT + column.name()) : text(col(TEXT + column.name()), type);
      columns.add(
          (column.masked() ? Masking.wholly(text) : Masking.idsAndPhones(text)).as(column.name()));
    }
    return columns.toArray(Column[]::new);
  }

  private Column[] stored() {
    List<Column> columns = new ArrayList<>();
    for (Contract.Column column : contract.storedColumns()) {
      columns.add(
          switch (column.name()) {
            case Envelope.SOURCE_FILE_ID -> col(names.fileId()).as(Envelope.SOURCE_FILE_ID);
            case Envelope.SOURCE_LINE -> col(names.line()).as(Envelope.SOURCE_LINE);
            default -> col(column.name());
          });
    }
    columns.add(col(BROKEN));
    columns.add(col(WARNED));
    columns.add(col(MASKED));
    return columns.toArray(Column[]::new);
  }
}

package org.cadreprofiles.feed;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.exists;
import static org.apache.spark.sql.functions.filter;
import static org.apache.spark.sql.functions.from_json;
import static org.apache.spark.sql.functions.isnan;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.lower;
import static org.apache.spark.sql.functions.regexp_replace;
import static org.apache.spark.sql.functions.split;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.to_utc_timestamp;
import static org.apache.spark.sql.functions.transform;
import static org.apache.spark.sql.functions.trim;
import static org.apache.spark.sql.functions.try_to_timestamp;
import static org.apache.spark.sql.functions.when;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * Turns text into a value of a contract's type, or into nothing when it is no such value.
 *
 * <p>Dates are YYYY-MM-DD, timestamps ISO-8601 with an offset or in the given zone, booleans true
 * and false, numbers plain; further date patterns come from a mapping. NaN and infinities are no
 * numbers.
 *
 * @param formats further date and timestamp patterns
 * @param separator what stands between the items of a list in text
 * @param zone zone of timestamps without an offset
 */
record TypedValue(List<String> formats, String separator, ZoneId zone) {
  private static final String ISO_DATE = "^\\d{4}-\\d{2}-\\d{2}$";
  private static final String LOCAL_TIMESTAMP =
      "^\\d{4}-\\d{2}-\\d{2}[T ]\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?$";
  private static final String ISO_TIMESTAMP =
      LOCAL_TIMESTAMP.replace("$", " ?(Z|[+-]\\d{2}(:?\\d{2})?)?$");
  private static final String MIDNIGHT = "[T ]00:00(:00(\\.0+)?)?$";
  private static final Pattern ZONED_PATTERN = Pattern.compile("[VzOXxZ]");
  private static final String WHOLE_NUMBER = "^[+-]?\\d+(\\.0+)?$";
  private static final String NUMBER = "^[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d+)?$";
  private static final String BLANKS = " \t\r\n\u00A0\u3000\uFEFF";
  private static final Map<String, String> PERMISSIVE = Map.of("mode", "PERMISSIVE");

  /** Text without surrounding space; nothing when there is none left. */
  static Column given(Column text) {
    Column trimmed = trim(text, BLANKS);
    return when(trimmed.notEqual(""), trimmed);
  }

  /** The value of the type, or null where the text is none. */
  Column of(Column text, DataType type) {
    return ofGiven(given(text), type);
  }

  /** The same for text that {@link #given} has been asked about already. */
  Column ofGiven(Column given, DataType type) {
    if (type instanceof ArrayType array) {
      return list(given, array);
    }
    if (type instanceof StructType fields) {
      return typed(from_json(given, asText(fields), PERMISSIVE), fields);
    }
    if (type.equals(DataTypes.StringType)) {
      return given;
    }
    if (type.equals(DataTypes.DateType)) {
      return date(given);
    }
    if (type.equals(DataTypes.TimestampType)) {
      return timestamp(given);
    }
    if (type.equals(DataTypes.BooleanType)) {
      Column word = lower(given);
      return when(word.isin("true", "false"), word.equalTo("true"));
    }
    return number(given, type);
  }

  private Column number(Column given, DataType type) {
    if (type.equals(DataTypes.IntegerType) || type.equals(DataTypes.LongType)) {
      return when(given.rlike(WHOLE_NUMBER), given.try_cast("decimal(38,6)").try_cast(type));
    }
    Column value = given.try_cast(type);
    if (type instanceof DecimalType decimal) {
      // A cast would round what is finer than the contract's scale, and money is not rounded here.
      String exact = String.format("^[+-]?\\d+(\\.\\d{0,%d}0*)?$", decimal.scale());
      return when(given.rlike(exact), value);
    }
    return when(given.rlike(NUMBER), finite(value));
  }

  /** A number that is none of NaN and the infinities. */
  static Column finite(Column value) {
    Column finite = value.lt(Double.POSITIVE_INFINITY).and(value.gt(Double.NEGATIVE_INFINITY));
    return when(finite.and(isnan(value).equalTo(false)), value);
  }

  private Column date(Column given) {
    List<Column> tried = new ArrayList<>();
    // Many writers of Parquet have no dates, only midnights.
    Column day = regexp_replace(given, lit(MIDNIGHT), lit(""));
    tried.add(when(day.rlike(ISO_DATE), day.try_cast(DataTypes.DateType)));
    formats.forEach(
        format -> tried.add(try_to_timestamp(given, lit(format)).cast(DataTypes.DateType)));
    return coalesce(tried.toArray(Column[]::new));
  }

  private Column timestamp(Column given) {
    Column iso = when(given.rlike(ISO_TIMESTAMP), given.try_cast(DataTypes.TimestampType));
    List<Column> tried = new ArrayList<>();
    tried.add(
        when(given.rlike(LOCAL_TIMESTAMP), to_utc_timestamp(iso, zone.getId())).otherwise(iso));
    for (String format : formats) {
      Column parsed = try_to_timestamp(given, lit(format));
      boolean zoned = ZONED_PATTERN.matcher(format.replaceAll("'[^']*'", "")).find();
      tried.add(zoned ? parsed : to_utc_timestamp(parsed, zone.getId()));
    }
    return coalesce(tried.toArray(Column[]::new));
  }

  private Column list(Column given, ArrayType type) {
    DataType item = type.elementType();
    if (item instanceof StructType fields) {
      Column parsed = from_json(given, DataTypes.createArrayType(asText(fields)), PERMISSIVE);
      return whole(transform(parsed, each -> typed(each, fields)));
    }
    Column fromJson = from_json(given, DataTypes.createArrayType(DataTypes.StringType), PERMISSIVE);
    Column cut = when(given.isNotNull(), split(given, Pattern.quote(separator)));
    Column items = when(given.startsWith("["), fromJson).otherwise(cut);
    return filter(transform(items, TypedValue::given), Column::isNotNull);
  }

  // One item that is no value of its type makes the list none.
  private static Column whole(Column items) {
    return when(exists(items, Column::isNull).equalTo(false), items);
  }

  private Column typed(Column struct, StructType fields) {
    List<Column> values = new ArrayList<>();
    Column good = struct.isNotNull();
    for (StructField field : fields.fields()) {
      Column text = struct.getField(field.name());
      Column value = of(text, field.dataType());
      values.add(value.as(field.name()));
      good = good.and(value.isNotNull().or(given(text).isNull()));
    }
    return when(good, struct(values.toArray(Column[]::new)));
  }

  private static StructType asText(StructType fields) {
    StructType text = new StructType();
    for (StructField field : fields.fields()) {
      text = text.add(field.name(), DataTypes.StringType);
    }
    return text;
  }

  /** A list with no items, for columns that are lists and were not given. */
  static Column noRules() {
    return array().cast(DataTypes.createArrayType(DataTypes.StringType));
  }
}

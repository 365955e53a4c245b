package org.cadreprofiles.identity.name;

import static org.apache.spark.sql.functions.udf;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.DataTypes;

/**
 * The forms of {@link NameText} as column expressions.
 *
 * <p>They are UDFs because the tables behind them hold 20,992 characters: as built-in expressions
 * (translate) these are literals of 60 KB that Spark prints, compares and ships with every plan;
 * that was tried and took half the time of a small run. The look-up is a microsecond a name.
 */
public final class NameForms {

  private static final UserDefinedFunction CLEAN =
      udf((UDF1<String, String>) NameText::clean, DataTypes.StringType);
  private static final UserDefinedFunction FOLDED =
      udf((UDF1<String, String>) NameText::folded, DataTypes.StringType);
  private static final UserDefinedFunction TONELESS =
      udf(
          (UDF1<String, Object>) NameText::toneless,
          DataTypes.createArrayType(DataTypes.StringType));

  private static final UserDefinedFunction SURNAME =
      udf(
          (UDF1<String, Object>) NameText::surname,
          DataTypes.createArrayType(DataTypes.StringType));

  private static final UserDefinedFunction LONG_GIVEN =
      udf(
          (UDF1<String, Object>) NameText::longGiven,
          DataTypes.createArrayType(DataTypes.StringType));

  private NameForms() {}

  /** {@link NameText#clean} of a text column. */
  public static Column clean(Column text) {
    return CLEAN.apply(text);
  }

  /** {@link NameText#folded} of a column of clean texts. */
  public static Column folded(Column clean) {
    return FOLDED.apply(clean);
  }

  /** {@link NameText#toneless} of a column of folded names: {@code array<string>}. */
  public static Column toneless(Column folded) {
    return TONELESS.apply(folded);
  }

  /** {@link NameText#surname} of a column of folded names: {@code array<string>}. */
  public static Column surname(Column folded) {
    return SURNAME.apply(folded);
  }

  /** {@link NameText#longGiven} of a column of folded names: {@code array<string>}. */
  public static Column longGiven(Column folded) {
    return LONG_GIVEN.apply(folded);
  }
}

package org.cadreprofiles.feed;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.cadreprofiles.table.PersonToken;

/**
 * Turns a resident id into keyed tokens: HMAC-SHA256 of the normalised id (FIPS 198-1), and the
 * tokens of ids it may be repaired to.
 *
 * <p>A function of our own, because the key must be read where the function runs: as a literal of a
 * built-in expression it would stand in plans and logs. An unkeyed digest would not do, for
 * eighteen digits can be tried out.
 */
public final class PersonTokens {
  private static final StructType TYPE =
      new StructType()
          .add(PersonToken.ID_GRADE, DataTypes.StringType)
          .add(PersonToken.ID_TOKEN, DataTypes.StringType)
          .add(PersonToken.REPAIR_TOKENS, DataTypes.createArrayType(DataTypes.StringType));

  private final UserDefinedFunction function;

  /** Makes tokens with the key of that source. */
  public PersonTokens(KeySource keys) {
    this.function = functions.udf((UDF1<String, Row>) id -> tokens(id, keys), TYPE);
  }

  /** A struct with {@link PersonToken}'s columns; null where no id was given. */
  public Column of(Column id) {
    return function.apply(id);
  }

  static Row tokens(String text, KeySource keys) {
    if (text == null || text.isBlank()) {
      return null;
    }
    String id = ResidentId.normalise(text);
    ResidentId.Grade grade = ResidentId.grade(id);
    Mac mac = mac(keys);
    String[] repairs =
        grade == ResidentId.Grade.REPAIRABLE
            ? ResidentId.repairs(id).stream()
                .map(repaired -> token(mac, repaired))
                .toArray(String[]::new)
            : null;
    String token = grade == ResidentId.Grade.PLACEHOLDER ? null : token(mac, id);
    return RowFactory.create(grade.name(), token, repairs);
  }

  static List<String> columns() {
    return List.of(PersonToken.ID_GRADE, PersonToken.ID_TOKEN, PersonToken.REPAIR_TOKENS);
  }

  private static String token(Mac mac, String id) {
    return HexFormat.of().formatHex(mac.doFinal(id.getBytes(StandardCharsets.UTF_8)));
  }

  private static Mac mac(KeySource keys) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(keys.key(), "HmacSHA256"));
      return mac;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("This Java has no HmacSHA256.", e);
    }
  }
}

package org.cadreprofiles.identity;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_append;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.from_utc_timestamp;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.to_date;
import static org.apache.spark.sql.functions.upper;
import static org.apache.spark.sql.functions.when;

import java.time.LocalDate;
import java.time.ZoneId;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.cadreprofiles.identity.name.NameForms;
import org.cadreprofiles.table.Envelope;
import org.cadreprofiles.table.IdentityLink;
import org.cadreprofiles.table.IdentityReview;
import org.cadreprofiles.table.PersonToken;
import org.cadreprofiles.table.Subject;
import org.cadreprofiles.table.Tables;

/** A source record that names a person, in the forms that are compared; all feeds in one shape. */
final class Mention {

  static final String FEED = IdentityLink.FEED;
  static final String SOURCE_SYSTEM = IdentityLink.SOURCE_SYSTEM;
  static final String RECORD_ID = IdentityLink.RECORD_ID;
  static final String IMPACT = IdentityReview.IMPACT;

  /** Number, name, unit and days as the record has them. */
  static final String WRITTEN = IdentityReview.WRITTEN;

  /** Cadre number, cleaned. */
  static final String NUMBER = "mention_number";

  /** Token of a valid resident id. */
  static final String TOKEN = "mention_token";

  /** Tokens that a resident id with one slip may have meant, its own among them. */
  static final String REPAIRS = "mention_repairs";

  /** Name, cleaned. */
  static final String EXACT = "mention_exact";

  /** Name in simplified characters. */
  static final String FOLDED = "mention_folded";

  /** Name in toneless pinyin, all readings. */
  static final String TONELESS = "mention_toneless";

  /** Unit as written, id or name, cleaned and folded. */
  static final String UNIT = "mention_unit";

  /** First and last day that the record is about. */
  static final String FROM = "mention_from";

  static final String TO = "mention_to";

  private Mention() {}

  /**
   * Collects the records of all feeds that name a person and were reported by the day.
   *
   * @param in silver tables of {@link SubjectFeed#all()}
   * @param asOf last day, in {@code zone}, whose reports are seen
   */
  static Dataset<Row> all(Tables in, LocalDate asOf, ZoneId zone) {
    return SubjectFeed.all().stream()
        .map(feed -> of(feed, in.read(feed.table()).filter(reportedBy(asOf, zone))))
        .reduce(Dataset::unionByName)
        .orElseThrow();
  }

  /** Whether a record was reported by the end of the local day. */
  static Column reportedBy(LocalDate asOf, ZoneId zone) {
    return to_date(from_utc_timestamp(col(Envelope.REPORTED_AT), zone.getId())).leq(lit(asOf));
  }

  /** Cleans a number or code that people type: full-width forms, blanks and dashes, case. */
  static Column identifier(Column text) {
    return upper(NameForms.clean(text));
  }

  /** The token of a valid id; a placeholder or broken id names nobody. */
  static Column validToken() {
    return when(gradeIs("VALID"), col(PersonToken.ID_TOKEN));
  }

  /** The tokens that an id with one slip may have meant, with its own; empty for other ids. */
  static Column repairs() {
    Column none = array().cast("array<string>");
    Column candidates = coalesce(col(PersonToken.REPAIR_TOKENS), none);
    Column own = col(PersonToken.ID_TOKEN);
    Column withOwn = when(own.isNull(), candidates).otherwise(array_append(candidates, own));
    return when(gradeIs("REPAIRABLE"), withOwn).otherwise(none);
  }

  private static Column written(SubjectFeed feed) {
    return concat_ws(
        "; ",
        col(Subject.SUBJECT_CADRE_NO),
        col(Subject.SUBJECT_NAME),
        col(Subject.SUBJECT_UNIT),
        feed.from().cast("string"),
        when(feed.to().notEqual(feed.from()), feed.to().cast("string")));
  }

  private static Column gradeIs(String grade) {
    return col(PersonToken.ID_GRADE).equalTo(grade);
  }

  private static Dataset<Row> of(SubjectFeed feed, Dataset<Row> records) {
    Column namesSomebody =
        col(Subject.SUBJECT_CADRE_NO)
            .isNotNull()
            .or(col(PersonToken.ID_GRADE).isNotNull())
            .or(col(PersonToken.ID_TOKEN).isNotNull())
            .or(col(Subject.SUBJECT_NAME).isNotNull());
    Column exact = NameForms.clean(col(Subject.SUBJECT_NAME));
    return records
        .filter(namesSomebody)
        .select(
            lit(feed.feed()).as(FEED),
            col(Envelope.SOURCE_SYSTEM).as(SOURCE_SYSTEM),
            col(Envelope.RECORD_ID).as(RECORD_ID),
            identifier(col(Subject.SUBJECT_CADRE_NO)).as(NUMBER),
            validToken().as(TOKEN),
            repairs().as(REPAIRS),
            exact.as(EXACT),
            NameForms.folded(exact).as(FOLDED),
            NameForms.folded(NameForms.clean(col(Subject.SUBJECT_UNIT))).as(UNIT),
            feed.from().as(FROM),
            feed.to().as(TO),
            lit(feed.impact()).as(IMPACT),
            written(feed).as(WRITTEN))
        .withColumn(TONELESS, NameForms.toneless(col(FOLDED)));
  }
}

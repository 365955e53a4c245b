package org.cadreprofiles.profile.fact;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.cadreprofiles.table.OrgUnit;
import org.cadreprofiles.table.Roster;

/** Posts held, from the roster. */
record Posts() implements FactSource {

  private static final String KIND = "post";

  @Override
  public Dataset<Row> facts(KnownRecords known) {
    Dataset<Row> posts =
        UnitOnDay.joined(known.linked(Roster.TABLE), Roster.UNIT_ID, known.known(OrgUnit.TABLE));
    Phrase post = Phrase.value(col(Roster.POST_TITLE));
    Column unit = coalesce(UnitOnDay.name(col(Roster.VALID_FROM)), col(Roster.UNIT_ID));
    Phrase english = Phrase.of(post, Phrase.words(", ", ""), Phrase.value(unit));
    Phrase chinese = Phrase.of(Phrase.value(unit), post);
    return Fact.informational(
            KIND,
            Roster.TABLE,
            col(Roster.VALID_FROM),
            col(Roster.VALID_TO),
            Fact.NO_AMOUNT,
            new Phrase(english.en(), chinese.zh()))
        .begun(posts, known.day());
  }
}

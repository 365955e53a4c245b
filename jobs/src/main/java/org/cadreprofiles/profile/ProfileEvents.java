package org.cadreprofiles.profile;

import java.time.LocalDate;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.cadreprofiles.profile.fact.FactSources;
import org.cadreprofiles.profile.fact.KnownRecords;
import org.cadreprofiles.rule.Rules;
import org.cadreprofiles.table.Tables;

/**
 * Lists every dated fact about every cadre, and says which of them may count on a day.
 *
 * @param settings zone and smallest group
 * @param rules how long things count, and what is cited
 */
public record ProfileEvents(ProfileSettings settings, Rules rules) {

  /**
   * Reads the facts of all feeds as they were known on a day.
   *
   * <p>What was reported after the day, or happens after it, is not there; a sanction decided by
   * the day that takes effect later is, and does not count yet. Superseded versions of a record are
   * not kept, so a correction received later shows in earlier days too.
   *
   * @param in gold.identity_link, silver.org_unit, silver.indicator and every feed with a subject
   * @param asOf the day, local
   * @return rows of gold.profile_event
   */
  public Dataset<Row> events(Tables in, LocalDate asOf) {
    KnownRecords known = new KnownRecords(in, asOf, settings.zone());
    return FactSources.all(rules, settings.smallestGroup()).stream()
        .map(source -> source.facts(known))
        .reduce(Dataset::unionByName)
        .orElseThrow();
  }
}

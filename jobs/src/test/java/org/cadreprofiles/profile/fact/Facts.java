package org.cadreprofiles.profile.fact;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.cadreprofiles.rule.Rule;
import org.cadreprofiles.rule.Rules;
import org.cadreprofiles.table.IdentityLink;
import org.cadreprofiles.table.ProfileEvent;
import org.cadreprofiles.testing.Given;

/** What the tests of this package share: a small rule book, links, and events in short. */
public final class Facts {

  public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  /** Six months for an administrative warning by law, twelve for a party warning by memory. */
  public static final Rules RULES =
      new Rules(
          List.of(
              months("PARTY", "party", "warning|serious_warning", 12, Rule.Certainty.MEMORY),
              months("WARN", "administrative", "warning", 6, Rule.Certainty.VERIFIED),
              months("DEMERIT", "administrative", "demerit", 12, Rule.Certainty.VERIFIED),
              rule("CLEAR", "petition", Map.of(), "cleared_counts_zero", Map.of()),
              rule(
                  "PET-12",
                  "petition",
                  Map.of("outcome", "substantiated|partly"),
                  "counts_for_months",
                  Map.of("months", "12"))));

  private Facts() {}

  public static Rule months(
      String id, String track, String kind, int months, Rule.Certainty certainty) {
    return new Rule(
        id,
        "sanction",
        Map.of("track", track, "kind", kind),
        "counts_for_months",
        Map.of("months", String.valueOf(months)),
        "a law",
        certainty,
        certainty == Rule.Certainty.VERIFIED,
        Optional.of("county").filter(c -> certainty == Rule.Certainty.POLICY),
        Optional.of(LocalDate.of(2018, 1, 1)).filter(d -> certainty == Rule.Certainty.POLICY),
        Optional.empty(),
        "counts",
        "计入");
  }

  public static Rule rule(
      String id,
      String domain,
      Map<String, String> condition,
      String effect,
      Map<String, String> parameters) {
    return new Rule(
        id,
        domain,
        condition,
        effect,
        parameters,
        "a law",
        Rule.Certainty.VERIFIED,
        true,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        "counts",
        "计入");
  }

  /** The tables with every record of these feeds linked to one cadre, {@code C1}. */
  public static Given linked(Given given, String... tables) {
    Dataset<Row> links = Given.nothing().read(IdentityLink.TABLE);
    for (String table : tables) {
      links =
          links.unionByName(
              given
                  .read(table)
                  .select(
                      lit(table.substring(table.indexOf('.') + 1)).as(IdentityLink.FEED),
                      col(IdentityLink.SOURCE_SYSTEM),
                      col(IdentityLink.RECORD_ID),
                      lit("C1").as(IdentityLink.CADRE_ID),
                      lit("id").as(IdentityLink.METHOD)),
              true);
    }
    return given.and(IdentityLink.TABLE, links);
  }

  /** The facts of one kind as of a day, in short. */
  static Dataset<Row> of(FactSource source, Given given, String day) {
    return inShort(source.facts(new KnownRecords(given, LocalDate.parse(day), ZONE)));
  }

  /** Record and item, kind, and what was decided. */
  public static Dataset<Row> inShort(Dataset<Row> events) {
    return events.select(
        concat(col(ProfileEvent.RECORD_ID), lit("/"), col(ProfileEvent.ITEM)).as("fact"),
        col(ProfileEvent.KIND),
        col(ProfileEvent.POLARITY),
        col(ProfileEvent.COUNTED),
        col(ProfileEvent.WHY_NOT),
        col(ProfileEvent.RULE_ID),
        col(ProfileEvent.VALID_FROM),
        col(ProfileEvent.VALID_TO));
  }
}

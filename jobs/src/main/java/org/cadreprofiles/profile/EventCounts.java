package org.cadreprofiles.profile;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.cadreprofiles.table.CadreProfile;
import org.cadreprofiles.table.ProfileEvent;

/** How many facts of each kind a cadre has, and how many of them count. */
final class EventCounts {

  private static final String CASE = "discipline_case";
  private static final String SANCTION = "sanction";
  private static final String PETITION = "petition";

  private EventCounts() {}

  /** One row per cadre with a fact. */
  static Dataset<Row> perCadre(Dataset<Row> events) {
    Column caseOrSanction = col(ProfileEvent.KIND).isin(CASE, SANCTION);
    Column counted = col(ProfileEvent.COUNTED);
    Column caseKey = struct(col(ProfileEvent.SOURCE_SYSTEM), col(ProfileEvent.RECORD_ID));
    return events
        .groupBy(col(ProfileEvent.CADRE_ID))
        .agg(
            count_distinct(when(caseOrSanction.and(counted), caseKey))
                .as(CadreProfile.DISCIPLINE_CONCLUDED),
            count_if(kind(CASE).and(whyNot("cleared"))).as(CadreProfile.DISCIPLINE_CLEARED),
            count_if(kind(SANCTION).and(counted)).as(CadreProfile.SANCTIONS_IN_EFFECT),
            count_if(kind(PETITION).and(whyNot("open").equalTo(false)))
                .as(CadreProfile.PETITIONS_CLOSED),
            count_if(kind(PETITION).and(counted.or(whyNot("expired"))))
                .as(CadreProfile.PETITIONS_SUBSTANTIATED),
            count_if(kind("commendation")).as(CadreProfile.COMMENDATIONS),
            count_if(kind("indicator_value")).as(CadreProfile.INDICATOR_VALUES),
            count(lit(1)).as(CadreProfile.EVENTS),
            count_if(counted).as(CadreProfile.EVENTS_COUNTED));
  }

  private static Column kind(String kind) {
    return col(ProfileEvent.KIND).equalTo(kind);
  }

  private static Column whyNot(String reason) {
    return coalesce(col(ProfileEvent.WHY_NOT).equalTo(reason), lit(false));
  }
}

package org.cadreprofiles.report.rows;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.cadreprofiles.table.CadreProfile;

/** Which cadres get a page when there are more than a site should hold: the first by id. */
public final class PagedCadres {
  /** Whether the cadre has a page. */
  public static final String HAS_PAGE = "has_page";

  private PagedCadres() {}

  /**
   * The profiles with a page.
   *
   * @param people how many profiles there are
   * @param atMost how many pages there may be
   */
  public static Dataset<Row> only(Dataset<Row> profile, long people, int atMost) {
    return people <= atMost ? profile : profile.sort(col(CadreProfile.CADRE_ID)).limit(atMost);
  }

  /** Adds {@link #HAS_PAGE} to rows that name a cadre. */
  public static Dataset<Row> marked(
      Dataset<Row> rows, Dataset<Row> profile, long people, int atMost) {
    Dataset<Row> paged =
        only(profile, people, atMost).select(col(CadreProfile.CADRE_ID), lit(true).as(HAS_PAGE));
    return rows.join(paged, new String[] {CadreProfile.CADRE_ID}, "left")
        .withColumn(HAS_PAGE, coalesce(col(HAS_PAGE), lit(false)));
  }
}

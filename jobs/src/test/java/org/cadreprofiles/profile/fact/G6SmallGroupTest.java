package org.cadreprofiles.profile.fact;

import static org.apache.spark.sql.functions.col;

import java.time.LocalDate;
import org.cadreprofiles.table.CommunityFeedback;
import org.cadreprofiles.testing.DatasetEquality;
import org.cadreprofiles.testing.Given;
import org.cadreprofiles.testing.Rows;
import org.junit.jupiter.api.Test;

/** G6: answers of fewer than five people are never shown, in figures or in words. */
class G6SmallGroupTest {

  @Test
  void answersOfFourAreEmptyOfFiveAreShown() {
    Given given =
        Facts.linked(
            Given.nothing()
                .and(
                    CommunityFeedback.TABLE,
                    "record_id | year:int | question | respondents:int | favourable:int",
                    "four      | 2024     | polite?  | 4               | 3",
                    "five      | 2024     | polite?  | 5               | 4"),
            CommunityFeedback.TABLE);
    DatasetEquality.assertDataset(
        Rows.table(
            "record_id | amount:double | detail_en | detail_zh",
            "four | | Residents on \"polite?\": too few respondents to show (fewer than 5) | 群众评议“polite?”：答卷人数不足5人，不予显示",
            "five | 0.8 | Residents on \"polite?\": 80.0 % of 5 respondents favourable | 群众评议“polite?”：80.0%，5人答卷"),
        new Feedback(5)
            .facts(new KnownRecords(given, LocalDate.parse("2025-06-30"), Facts.ZONE))
            .select(col("record_id"), col("amount"), col("detail_en"), col("detail_zh")));
  }
}

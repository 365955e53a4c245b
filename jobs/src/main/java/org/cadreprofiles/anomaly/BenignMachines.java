package org.cadreprofiles.anomaly;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Findings that explain a subtraction and ask nobody anything: crawlers, monitors and reloads of
 * kiosks that make up a visible share of a unit's views.
 */
final class BenignMachines {
  /** Name that these findings carry. */
  static final String ID = "BenignMachines";

  private static final String VERSION = "1";
  private static final String SIGNAL = "machines";
  private static final double VISIBLE_SHARE = 0.02;
  private static final Map<String, Words> WORDS =
      Map.of(
          SIGNAL,
          new Words(
              "%1$s views are reported; crawlers, monitors and reloads of kiosks made some of them,"
                  + " and %2$s remain.",
              "申报浏览%1$s次；其中部分为爬虫、监测或自助机刷新，余%2$s次。",
              "A statement of the platform that people made these views.",
              "如平台说明此部分为人员浏览，即可更正。"));

  private BenignMachines() {}

  /** Findings from rows of {@link CaseFacts}. */
  static Dataset<Row> of(Dataset<Row> facts) {
    Dataset<Row> amounts =
        facts
            .where(col(CaseFacts.BENIGN).geq(col(CaseFacts.REPORTED).multiply(VISIBLE_SHARE)))
            .where(col(CaseFacts.BENIGN).gt(0))
            .withColumn(Amounts.REMAINS, col(CaseFacts.VALID))
            .withColumn(Amounts.LOW, col(CaseFacts.VALID))
            .withColumn(Amounts.HIGH, col(CaseFacts.VALID))
            .withColumn(Amounts.CLASS, lit(Amounts.BENIGN))
            .withColumn(Amounts.EXPLANATIONS, lit("machines=subtracted"))
            .transform(Amounts::inShape)
            .withColumn(Rejections.LEAD, lit(SIGNAL))
            .withColumn(Rejections.P, none())
            .withColumn(Rejections.Q, none())
            .withColumn(CaseTests.OBSERVED, none())
            .withColumn(CaseTests.EXPECTED, none())
            .withColumn(CaseTests.EXPECTED_LOW, none())
            .withColumn(CaseTests.EXPECTED_HIGH, none());
    return Findings.of(ID, VERSION, WORDS, amounts);
  }

  private static Column none() {
    return lit(null).cast("double");
  }
}

package org.cadreprofiles.anomaly;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.annotation.JsonTypeIdResolver;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.cadreprofiles.table.Tables;

/**
 * One way to see that reported views should be asked about; its record holds its limits, its page
 * under docs/detectors says what they mean.
 *
 * <p>A detector measures every case, gives p-values, and, for the cases that are found, says how
 * many views remain and where the others lie. What is found is decided over all detectors at once.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.CUSTOM, include = JsonTypeInfo.As.WRAPPER_OBJECT)
@JsonTypeIdResolver(DetectorNames.class)
public sealed interface Detector permits SeriesResidual, VisitorConcentration, PerCapitaFunnel {
  /** Name that findings carry; a part of their ids, so it never changes. */
  default String id() {
    return getClass().getSimpleName();
  }

  /** Version of the method; a new one restates history under its own name. */
  String version();

  /** What the detector measures, in its own shape; kept, since the other methods read it. */
  Dataset<Row> measure(Traffic traffic);

  /** p-values of all cases, as {@link CaseTests} has them. */
  Dataset<Row> tests(Traffic traffic, Dataset<Row> measured);

  /**
   * What remains in the cases found, as {@link Amounts} has it.
   *
   * @param facts rows of {@link CaseFacts}
   * @param found this detector's rows of {@link Rejections}
   */
  Dataset<Row> amounts(
      Traffic traffic, Dataset<Row> facts, Dataset<Row> measured, Dataset<Row> found);

  /** Where the views in question lie, as {@link SuspectPageDays} has it. */
  Dataset<Row> suspectPageDays(Traffic traffic, Dataset<Row> measured, Dataset<Row> amounts);

  /**
   * Items that show where the finding comes from, as {@link EvidenceItems} has them.
   *
   * @param in tables of the feeds, read for samples only
   * @param suspects this detector's rows of {@link SuspectPageDays}
   */
  Dataset<Row> evidence(
      Tables in,
      Traffic traffic,
      Dataset<Row> measured,
      Dataset<Row> amounts,
      Dataset<Row> suspects);

  /** What to say, by signal. */
  Map<String, Words> words();
}

package org.cadreprofiles.govern;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.cadreprofiles.rule.Rule;
import org.cadreprofiles.rule.Rules;
import org.cadreprofiles.table.Indicator;
import org.cadreprofiles.table.IndicatorGate;
import org.cadreprofiles.table.Tables;

/**
 * Says of every indicator whether it may count in a period, and by which rule not.
 *
 * <p>The rules of domain {@code gate} decide, in this order: joint review, in force, legal basis of
 * process work and traces, kind as the text says it, cap per issuer. A rule that is neither
 * confirmed nor adopted, or not in force on the period's last day, refuses nothing (safeguard G12).
 */
public final class Gate {
  static final String DOMAIN = "gate";
  private static final String ANSWER = "answer";
  private static final String RANK = "issuer_rank";

  private final Rules rules;
  private final ProcessWords words;

  public Gate(Rules rules, ProcessWords words) {
    this.rules = rules;
    this.words = words;
  }

  /**
   * Rows of gold.indicator_gate, one per indicator that began by the period's end.
   *
   * @param in reads silver.indicator and silver.decision
   */
  public Dataset<Row> answers(Tables in, GatePeriod period) {
    return in.read(Indicator.TABLE)
        .transform(catalogue -> CatalogueVersions.during(catalogue, period))
        .transform(versions -> IndicatorKinds.recognised(versions, words, in))
        .transform(kinds -> refused(kinds, period))
        .transform(answered -> capped(answered, period))
        .transform(answered -> rows(answered, period));
  }

  /** The answers for several periods, one after the other. */
  public Dataset<Row> answers(Tables in, List<GatePeriod> periods) {
    return periods.stream()
        .map(period -> answers(in, period))
        .reduce(Dataset::union)
        .orElseThrow(
            () -> new IllegalArgumentException("The gate is asked for no period; give one."));
  }

  private Dataset<Row> refused(Dataset<Row> indicators, GatePeriod period) {
    List<Refusal> refusals = new ArrayList<>();
    inForce("requires_joint_review", period).map(GateChecks::jointReview).ifPresent(refusals::add);
    inForce("requires_force", period)
        .map(rule -> GateChecks.force(rule, period))
        .ifPresent(refusals::add);
    inForce("requires_legal_basis", period).map(GateChecks::legalBasis).ifPresent(refusals::add);
    inForce("reviews_kind", period).map(GateChecks::kind).ifPresent(refusals::add);
    Column answer = lit(null).cast(GateChecks.ANSWER_TYPE);
    for (int i = refusals.size() - 1; i >= 0; i--) {
      answer = when(refusals.get(i).applies(), refusals.get(i).answer()).otherwise(answer);
    }
    return indicators.withColumn(ANSWER, answer);
  }

  /** The cap counts what nothing else refuses: reviewed first, then in force first, then by id. */
  private Dataset<Row> capped(Dataset<Row> answered, GatePeriod period) {
    Optional<Rule> cap = inForce("caps_issuer", period);
    if (cap.isEmpty()) {
      return answered;
    }
    Column rank =
        row_number()
            .over(
                Window.partitionBy(col(Indicator.ISSUER_UNIT_ID), col(ANSWER).isNull())
                    .orderBy(
                        col(Indicator.REVIEWED_ON).asc_nulls_last(),
                        col(Indicator.VALID_FROM),
                        col(Indicator.INDICATOR_ID)));
    Refusal refusal = GateChecks.cap(cap.get(), col(RANK));
    return answered
        .withColumn(RANK, rank)
        .withColumn(
            ANSWER,
            when(col(ANSWER).isNull().and(refusal.applies()), refusal.answer())
                .otherwise(col(ANSWER)));
  }

  private Dataset<Row> rows(Dataset<Row> answered, GatePeriod period) {
    Column admission =
        inForce("requires_joint_review", period)
            .map(GateChecks::admission)
            .orElseGet(GateChecks::unruled);
    Column given = coalesce(col(ANSWER), admission);
    return answered.select(
        col(Indicator.INDICATOR_ID).as(IndicatorGate.INDICATOR_ID),
        lit(period.from()).as(IndicatorGate.PERIOD_FROM),
        lit(period.to()).as(IndicatorGate.PERIOD_TO),
        col(ANSWER).isNull().as(IndicatorGate.ADMITTED),
        col(IndicatorKinds.DISAGREES).as(IndicatorGate.NEEDS_REVIEW),
        given.getField(IndicatorGate.RULE).as(IndicatorGate.RULE),
        given.getField(IndicatorGate.REASON).as(IndicatorGate.REASON),
        given.getField(IndicatorGate.REASON_ZH).as(IndicatorGate.REASON_ZH),
        given.getField(IndicatorGate.CITATION).as(IndicatorGate.CITATION));
  }

  private Optional<Rule> inForce(String effect, GatePeriod period) {
    return rules.first(DOMAIN, effect, period.to());
  }
}

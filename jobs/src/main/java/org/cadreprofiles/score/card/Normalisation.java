package org.cadreprofiles.score.card;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.io.Serializable;
import java.util.Optional;
import org.cadreprofiles.stats.SeededDraws;

/**
 * Brings values of different units to one scale from 0 (worst) to 100 (best) among peers.
 *
 * <p>Another method is another record here: z-scores, goalposts and distance to target have their
 * place beside these.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_OBJECT)
@JsonSubTypes({
  @JsonSubTypes.Type(value = MinMax.class, name = "minMax"),
  @JsonSubTypes.Type(value = PercentRank.class, name = "percentRank")
})
public sealed interface Normalisation extends Serializable permits MinMax, PercentRank {

  /**
   * The scale that the peers' values give.
   *
   * @param sorted the peers' values, ascending, at least two
   * @return empty when the values cannot tell the peers apart
   */
  Optional<Scale> fit(double[] sorted, Direction direction);

  /**
   * The scale that one bootstrap sample of the peers would give.
   *
   * @param base the scale of {@link #fit}, for samples that cannot tell the peers apart
   */
  Scale resample(double[] sorted, Direction direction, Scale base, SeededDraws draws);
}

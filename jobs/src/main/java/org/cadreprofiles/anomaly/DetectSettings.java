package org.cadreprofiles.anomaly;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * How inflated views are looked for: conf/pipeline.yaml, section {@code detect}.
 *
 * @param falseDiscoveryRate largest expected share of wrong findings among all, 0.001 to 0.2
 * @param peers how cases are judged against each other
 * @param marks by what visitors stand out
 * @param detectors at least one, no kind twice
 */
public record DetectSettings(
    @JsonProperty(required = true) double falseDiscoveryRate,
    @JsonProperty(required = true) PeerFunnel peers,
    @JsonProperty(required = true) VisitorMarks marks,
    @JsonProperty(required = true) List<Detector> detectors) {
  public DetectSettings {
    Limits.between("falseDiscoveryRate", falseDiscoveryRate, 0.001, 0.2);
    detectors = List.copyOf(detectors);
    if (detectors.isEmpty()) {
      throw new IllegalArgumentException(
          "detectors is empty: name at least one, such as seriesResidual, or every figure is"
              + " believed unseen.");
    }
    if (detectors.stream().map(Detector::id).distinct().count() < detectors.size()) {
      throw new IllegalArgumentException("A detector is named twice in detectors: keep one.");
    }
  }
}

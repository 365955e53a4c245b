package org.cadreprofiles.job;

import java.util.List;
import java.util.stream.Stream;

/**
 * Part of a run: chains of steps that need nothing of each other and so run at once.
 *
 * @param chains each in order
 */
record Stage(List<List<Step>> chains) {
  Stage {
    chains = chains.stream().map(List::copyOf).toList();
  }

  /** A stage of one step. */
  static Stage of(Step step) {
    return new Stage(List.of(List.of(step)));
  }

  /** All steps, chain by chain. */
  Stream<Step> steps() {
    return chains.stream().flatMap(List::stream);
  }
}

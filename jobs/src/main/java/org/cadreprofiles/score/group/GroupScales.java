package org.cadreprofiles.score.group;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.cadreprofiles.score.bound.BoundScorecard;
import org.cadreprofiles.score.bound.Leaf;
import org.cadreprofiles.score.card.Direction;
import org.cadreprofiles.score.card.Missing;
import org.cadreprofiles.score.card.Normalisation;
import org.cadreprofiles.score.card.Scale;
import org.cadreprofiles.stats.SeededDraws;

/**
 * The scales of a peer group: one per indicator that enough peers have and that tells them apart.
 */
final class GroupScales {

  /**
   * An indicator that the group can be compared by.
   *
   * @param place its place in the bound scorecard
   * @param direction whether more is better
   * @param sorted the peers' values that count, ascending
   * @param scale the scale they give
   * @param meanExposure mean exposure of these peers, which stands in where a value is missing
   */
  record Active(
      int place, Direction direction, double[] sorted, Scale scale, double meanExposure) {}

  private final List<Active> active = new ArrayList<>();
  private final String[] why;
  private final Normalisation normalisation;

  /**
   * @param peers members of the group with enough days in a post
   */
  GroupScales(BoundScorecard bound, List<Member> peers) {
    this.normalisation = bound.scorecard().normalisation();
    this.why = new String[bound.leaves().size()];
    for (int place = 0; place < why.length; place++) {
      Leaf leaf = bound.leaves().get(place);
      why[place] =
          leaf.admitted() ? fit(leaf, place, peers, bound.scorecard().missing()) : leaf.refusal();
    }
  }

  List<Active> active() {
    return active;
  }

  /** Why the group cannot be compared by the indicator at this place; null when it can. */
  String why(int place) {
    return why[place];
  }

  int[] places() {
    return active.stream().mapToInt(Active::place).toArray();
  }

  /** The scales that one bootstrap sample of the peers would give, in the order of active. */
  Scale[] resampled(SeededDraws draws) {
    return active.stream()
        .map(one -> normalisation.resample(one.sorted(), one.direction(), one.scale(), draws))
        .toArray(Scale[]::new);
  }

  private String fit(Leaf leaf, int place, List<Member> peers, Missing missing) {
    List<Observation> values =
        peers.stream()
            .map(peer -> peer.at(place))
            .filter(Objects::nonNull)
            .filter(Observation::counts)
            .toList();
    if (values.size() < missing.minimumPeers()) {
      return "fewer than " + missing.minimumPeers() + " people of the peer group have a value";
    }
    double[] sorted = values.stream().mapToDouble(Observation::used).sorted().toArray();
    double exposure = values.stream().mapToDouble(Observation::exposure).average().orElseThrow();
    return normalisation
        .fit(sorted, leaf.direction())
        .map(
            scale -> {
              active.add(new Active(place, leaf.direction(), sorted, scale, exposure));
              return (String) null;
            })
        .orElse("everybody in the peer group has the same value, which tells nobody apart");
  }
}

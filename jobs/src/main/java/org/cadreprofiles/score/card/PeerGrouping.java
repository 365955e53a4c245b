package org.cadreprofiles.score.card;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Who is compared with whom: people alike in the first list of traits; where these are too few,
 * everybody alike in the next list; at last everybody.
 *
 * @param minimum people a group needs, at least 2
 * @param widths lists of traits from the narrowest group to the widest
 */
public record PeerGrouping(int minimum, List<List<Trait>> widths) implements Serializable {

  /** What may make people comparable. Nothing about the person, only about the post. */
  public enum Trait {
    POST_LEVEL,
    POST_KIND,
    UNIT_KIND
  }

  public PeerGrouping {
    Check.range("minimum", minimum, 2, 1_000_000);
    Check.notEmpty("`widths` of `peers`", widths);
    widths = widths.stream().map(List::copyOf).toList();
  }

  /**
   * Reads the traits by name.
   *
   * @throws IllegalArgumentException when a name is protected or unknown, with the known ones
   */
  @JsonCreator
  public static PeerGrouping of(
      @JsonProperty(value = "minimum", required = true) int minimum,
      @JsonProperty(value = "widths", required = true) List<List<String>> widths) {
    return new PeerGrouping(
        minimum,
        widths.stream().map(names -> names.stream().map(PeerGrouping::trait).toList()).toList());
  }

  private static Trait trait(String name) {
    ProtectedAttributes.refuse(name);
    return Arrays.stream(Trait.values())
        .filter(trait -> trait.name().equalsIgnoreCase(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "Peers cannot be grouped by `"
                        + name
                        + "`. Known: "
                        + Arrays.toString(Trait.values()).toLowerCase(Locale.ROOT)
                        + "."));
  }
}

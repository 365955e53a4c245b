package org.cadreprofiles.score.card;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** Which indicators a pillar holds: those it lists, or all of its aspect in the catalogue. */
public sealed interface IndicatorChoice extends Serializable {

  /** The word that stands for the whole catalogue. */
  String CATALOGUE_WORD = "catalogue";

  /** The indicators named in the scorecard, none where the catalogue is taken. */
  List<WeightedIndicator> listed();

  /** Whether every catalogue indicator of the aspect belongs here that no pillar lists. */
  boolean takesCatalogue();

  /** Indicators written out with their weights. */
  record Listed(List<WeightedIndicator> listed) implements IndicatorChoice {
    public Listed {
      Check.notEmpty("`indicators`", listed);
      listed = List.copyOf(listed);
    }

    @Override
    public boolean takesCatalogue() {
      return false;
    }
  }

  /** All indicators of the aspect that the catalogue has, with the catalogue's weights. */
  record Catalogue() implements IndicatorChoice {
    @Override
    public List<WeightedIndicator> listed() {
      return List.of();
    }

    @Override
    public boolean takesCatalogue() {
      return true;
    }
  }

  /**
   * Reads what a scorecard file says.
   *
   * @param node the word {@code catalogue}, or a list of {@code {id: ..., weight: ...}}
   * @throws IllegalArgumentException when it is neither
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static IndicatorChoice of(JsonNode node) {
    if (node.isTextual() && node.asText().equals(CATALOGUE_WORD)) {
      return new Catalogue();
    }
    if (!node.isArray()) {
      throw new IllegalArgumentException(
          "`indicators` is "
              + node
              + "; write the word catalogue or a list of {id: ..., weight: ...}.");
    }
    List<WeightedIndicator> listed = new ArrayList<>();
    node.forEach(item -> listed.add(indicator(item)));
    return new Listed(listed);
  }

  private static WeightedIndicator indicator(JsonNode item) {
    boolean complete = item.size() == 2 && item.path("id").isTextual();
    if (!complete || !item.path("weight").isNumber()) {
      throw new IllegalArgumentException(
          "An indicator is written {id: ..., weight: ...}; this one is " + item + ".");
    }
    return new WeightedIndicator(item.path("id").asText(), item.path("weight").asDouble());
  }
}

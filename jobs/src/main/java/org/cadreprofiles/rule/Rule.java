package org.cadreprofiles.rule;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * One dated rule with its source, such as how long a party warning counts.
 *
 * @param id unique id, shown wherever the rule decided something
 * @param domain what it is about: sanction, discipline, petition, audit, gate, burden, grade, score
 * @param condition values that must be equal for the rule to speak, such as {@code track: party}
 * @param effect what follows, in one word that code knows, such as {@code counts_for_months}
 * @param parameters figures of the effect, such as {@code months: 12}
 * @param source law, article and year, or who wrote it down
 * @param certainty how sure the source is: verified, secondary, memory, or policy when a locality
 *     adopted it
 * @param confirmed whether somebody checked it against the source; one that nobody did is listed
 *     and not applied
 * @param adoptedBy locality that adopted it as its own policy, empty otherwise
 * @param validFrom first day on which it holds, empty when it always did
 * @param validTo last day on which it holds, empty while it does
 * @param sentenceEn the rule in one sentence, English
 * @param sentenceZh the same in Chinese
 */
public record Rule(
    @JsonProperty(required = true) String id,
    @JsonProperty(required = true) String domain,
    Map<String, String> condition,
    @JsonProperty(required = true) String effect,
    Map<String, String> parameters,
    @JsonProperty(required = true) String source,
    @JsonProperty(required = true) Certainty certainty,
    @JsonProperty(required = true) boolean confirmed,
    Optional<String> adoptedBy,
    Optional<LocalDate> validFrom,
    Optional<LocalDate> validTo,
    @JsonProperty(required = true) String sentenceEn,
    @JsonProperty(required = true) String sentenceZh) {

  /** How sure the source of a rule is. */
  public enum Certainty {
    VERIFIED,
    SECONDARY,
    MEMORY,
    POLICY
  }

  public Rule {
    condition = condition == null ? Map.of() : Map.copyOf(condition);
    parameters = parameters == null ? Map.of() : Map.copyOf(parameters);
    if (certainty == Certainty.POLICY && (adoptedBy.isEmpty() || validFrom.isEmpty())) {
      throw new IllegalArgumentException(
          "Rule "
              + id
              + " is a policy but does not say who adopted it and from when: add adoptedBy and validFrom.");
    }
  }

  /** Whether it may be applied at all: confirmed, or adopted by the locality as its own policy. */
  public boolean applies() {
    return confirmed || certainty == Certainty.POLICY;
  }

  /** Whether it holds on the day, its first and last day included. */
  public boolean holdsOn(LocalDate day) {
    return validFrom.map(from -> !day.isBefore(from)).orElse(true)
        && validTo.map(to -> !day.isAfter(to)).orElse(true);
  }

  /** How to cite it: id, source and, for a policy, who adopted it from when. */
  public String citation() {
    return certainty == Certainty.POLICY
        ? id
            + " (policy of "
            + adoptedBy.orElseThrow()
            + " from "
            + validFrom.orElseThrow()
            + "; "
            + source
            + ")"
        : id + " (" + source + ")";
  }
}

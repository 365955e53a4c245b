package org.cadreprofiles.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * All rules of a locality; answers which rule speaks on a day.
 *
 * @param all every rule of conf/rules, ids unique
 */
public record Rules(List<Rule> all) {
  public Rules {
    all = List.copyOf(all);
    Map<String, Long> ids =
        all.stream().collect(Collectors.groupingBy(Rule::id, Collectors.counting()));
    ids.forEach(
        (id, count) -> {
          if (count > 1) {
            throw new IllegalArgumentException(
                "Rule " + id + " is written " + count + " times: ids are unique.");
          }
        });
  }

  /** The applicable rules of a domain that hold on the day, in the order written. */
  public List<Rule> inForce(String domain, LocalDate day) {
    return applicable(domain).stream().filter(rule -> rule.holdsOn(day)).toList();
  }

  /**
   * The applicable rules of a domain, whenever they hold; for conditions that depend on each row's
   * date.
   */
  public List<Rule> applicable(String domain) {
    return all.stream().filter(rule -> rule.domain().equals(domain) && rule.applies()).toList();
  }

  /** The first rule of the domain with this effect in force on the day. */
  public Optional<Rule> first(String domain, String effect, LocalDate day) {
    return inForce(domain, day).stream().filter(rule -> rule.effect().equals(effect)).findFirst();
  }

  /**
   * The rules that nobody confirmed and no locality adopted: listed in every run, never applied.
   */
  public List<Rule> unconfirmed() {
    return all.stream().filter(rule -> !rule.applies()).toList();
  }
}

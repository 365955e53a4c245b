package org.cadreprofiles.govern;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Words by which an indicator's text gives itself away as process work or mere trace, whatever kind
 * it declares. Bound to conf/process_words.yaml.
 *
 * @param process phrases about work done instead of results, such as meetings held
 * @param trace phrases about traces of work, such as photos or likes
 */
public record ProcessWords(List<String> process, List<String> trace) {
  public ProcessWords {
    process = List.copyOf(process);
    trace = List.copyOf(trace);
    Stream.concat(process.stream(), trace.stream())
        .filter(String::isBlank)
        .findFirst()
        .ifPresent(
            blank -> {
              throw new IllegalArgumentException(
                  "A word of the process words is empty; it would match every text. Remove it.");
            });
  }

  /** A regular expression that finds any of the phrases about process work. */
  String processPattern() {
    return pattern(process);
  }

  /** A regular expression that finds any of the phrases about traces. */
  String tracePattern() {
    return pattern(trace);
  }

  /** Latin phrases match whole words, Chinese ones anywhere; letter case is no difference. */
  private static String pattern(List<String> phrases) {
    return phrases.isEmpty()
        ? "(?!)"
        : phrases.stream().map(ProcessWords::phrase).collect(Collectors.joining("|", "(?i)(", ")"));
  }

  private static String phrase(String words) {
    String quoted =
        Stream.of(words.strip().split("\\s+"))
            .map(Pattern::quote)
            .collect(Collectors.joining("\\s+"));
    boolean latin = words.chars().allMatch(c -> c < 0x250);
    return latin ? "\\b" + quoted + "\\b" : quoted;
  }
}

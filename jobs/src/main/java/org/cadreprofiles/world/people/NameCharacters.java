package org.cadreprofiles.world.people;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Common surnames and given-name characters with reading and traditional form, from the resource
 * {@code name-characters.csv}. A surname may have a reading of its own (单 is Shan), so it is looked
 * up as a surname first.
 */
final class NameCharacters {
  private final Map<String, List<String>> textsByUse = new HashMap<>();
  private final Map<String, double[]> weightsByUse = new HashMap<>();
  private final Map<String, String> readings = new HashMap<>();
  private final Map<String, String> surnameReadings = new HashMap<>();
  private final Map<String, String> traditional = new HashMap<>();

  private NameCharacters() {}

  static NameCharacters load() {
    NameCharacters loaded = new NameCharacters();
    Map<String, List<Double>> weights = new HashMap<>();
    try (InputStream in =
            NameCharacters.class.getResourceAsStream(
                "/org/cadreprofiles/world/name-characters.csv");
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      lines.readLine();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        loaded.add(line.split(","), weights);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read name-characters.csv from the jar", e);
    }
    weights.forEach((use, list) -> loaded.weightsByUse.put(use, cumulative(list)));
    return loaded;
  }

  private void add(String[] cells, Map<String, List<Double>> weights) {
    textsByUse.computeIfAbsent(cells[0], use -> new ArrayList<>()).add(cells[1]);
    weights.computeIfAbsent(cells[0], use -> new ArrayList<>()).add(Double.valueOf(cells[4]));
    (cells[0].equals("surname") ? surnameReadings : readings).put(cells[1], cells[2]);
    traditional.put(cells[1], cells[3]);
  }

  List<String> texts(String use) {
    return textsByUse.get(use);
  }

  double[] cumulativeWeights(String use) {
    return weightsByUse.get(use);
  }

  String surnameReading(String surname) {
    return surnameReadings.getOrDefault(surname, surname);
  }

  String reading(String character) {
    return readings.getOrDefault(character, surnameReadings.getOrDefault(character, character));
  }

  /** Writes a text in traditional characters, as far as the table knows them. */
  String toTraditional(String text) {
    StringBuilder out = new StringBuilder();
    text.codePoints()
        .mapToObj(Character::toString)
        .forEach(character -> out.append(traditional.getOrDefault(character, character)));
    return traditional.containsKey(text) ? traditional.get(text) : out.toString();
  }

  private static double[] cumulative(List<Double> weights) {
    double[] sums = new double[weights.size()];
    double sum = 0;
    for (int i = 0; i < sums.length; i++) {
      sum += weights.get(i);
      sums[i] = sum;
    }
    return sums;
  }
}

package org.cadreprofiles.world.feeds;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * One indicator of the invented catalogue, from the resource {@code indicators.psv}.
 *
 * @param issuer what the name of the issuing department ends with
 * @param subject cadre or unit
 * @param mean typical value at ordinary ability
 * @param sd spread of values among subjects
 * @param loading correlation of the value with ability, 0 to 1, turned for direction down
 * @param quarterly whether values come by quarter besides by year
 * @param duplicateOf indicator that asks the same, or empty
 */
record CatalogueEntry(
    String id,
    String name,
    String description,
    String issuer,
    String aspect,
    String kind,
    String measure,
    String direction,
    double target,
    double weight,
    String subject,
    String formula,
    String source,
    String legalBasis,
    String review,
    double mean,
    double sd,
    double loading,
    boolean quarterly,
    String duplicateOf) {

  static List<CatalogueEntry> load() {
    List<CatalogueEntry> entries = new ArrayList<>();
    try (InputStream in =
            CatalogueEntry.class.getResourceAsStream("/org/cadreprofiles/world/indicators.psv");
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      lines.readLine();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        entries.add(of(line.split("\\|", -1)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read indicators.psv from the jar", e);
    }
    return entries;
  }

  private static CatalogueEntry of(String[] c) {
    return new CatalogueEntry(
        c[0],
        c[1],
        c[2],
        c[3],
        c[4],
        c[5],
        c[6],
        c[7],
        Double.parseDouble(c[8]),
        Double.parseDouble(c[9]),
        c[10],
        c[11],
        c[12],
        c[13],
        c[14],
        Double.parseDouble(c[15]),
        Double.parseDouble(c[16]),
        Double.parseDouble(c[17]),
        c[18].equals("yes"),
        c[19]);
  }

  /** Tells whether the value is reported, not computed from other feeds. */
  boolean isReported() {
    return formula.isEmpty();
  }
}

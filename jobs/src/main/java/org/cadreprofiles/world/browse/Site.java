package org.cadreprofiles.world.browse;

import java.time.LocalDate;
import java.util.List;
import org.cadreprofiles.world.people.ExportPlace;

/**
 * A unit's pages on one platform.
 *
 * @param number from 0, dense
 * @param unitSerial serial number of the unit
 * @param weight views relative to other sites; the sum over sites with a log is 1
 * @param pages ids, the most viewed first
 * @param cumulative cumulative weights of the pages
 * @param firstPage number of the first page among the pages of all sites
 * @param visitors people who ever come in the year
 * @param from first day on which pages exist
 * @param to last day
 * @param grain whether the unit claims page by page
 */
record Site(
    int number,
    Platform platform,
    String unitId,
    int unitSerial,
    ExportPlace place,
    double weight,
    List<String> pages,
    double[] cumulative,
    int firstPage,
    int visitors,
    LocalDate from,
    LocalDate to,
    ClaimGrain grain) {

  /** What a claim counts. */
  enum ClaimGrain {
    PAGE,
    UNIT_TOTAL
  }

  boolean isOpen(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(to);
  }
}

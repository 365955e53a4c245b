package org.cadreprofiles.evaluate;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * How right the links of a lake are.
 *
 * @param precision share of the linked records that are linked right
 * @param recall share of all records about a cadre that are linked right, those about people whom
 *     the roster lacks among them
 * @param f1 harmonic mean of both
 * @param wrongPer10000 wrong links among 10,000 links
 * @param reviewShare share of the records that a person is asked about
 * @param people who the roster's people are
 * @param all all records
 * @param slices the same by what was done to a record; one with two faults is in two slices
 */
public record LinkQuality(
    double precision,
    double recall,
    double f1,
    @JsonProperty("wrong_per_10000") double wrongPer10000,
    @JsonProperty("review_share") double reviewShare,
    People people,
    Slice all,
    List<Slice> slices) {
  private static final double TEN_THOUSAND = 10_000;

  static LinkQuality of(Slice all, List<Slice> slices, People people) {
    double linked = Math.max(all.right() + all.wrong(), 1);
    return new LinkQuality(
        all.agreement().precision(),
        all.agreement().recall(),
        all.agreement().f1(),
        TEN_THOUSAND * all.wrong() / linked,
        (double) all.asked() / Math.max(all.records(), 1),
        people,
        all,
        slices);
  }

  /**
   * Cadres of the roster.
   *
   * @param people who there are
   * @param cadreIds ids given to them
   * @param mixed ids with records of several people
   * @param split people with several ids
   */
  public record People(
      long people, @JsonProperty("cadre_ids") long cadreIds, long mixed, long split) {}

  /**
   * Records of one kind.
   *
   * @param kind what was done to them; clean where nothing was
   * @param records how many
   * @param right linked to the right cadre
   * @param wrong linked to another
   * @param ofUnknown about people whom the roster lacks: nobody can link them
   * @param asked put before a person
   * @param agreement precision, recall and f1
   */
  public record Slice(
      String kind,
      long records,
      long right,
      long wrong,
      @JsonProperty("of_unknown") long ofUnknown,
      long asked,
      Agreement agreement) {
    static Slice of(String kind, long records, long right, long wrong, long unknown, long asked) {
      return new Slice(
          kind, records, right, wrong, unknown, asked, Agreement.of(right, right + wrong, records));
    }
  }
}

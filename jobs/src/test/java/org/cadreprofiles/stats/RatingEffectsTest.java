package org.cadreprofiles.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.junit.jupiter.api.Test;

class RatingEffectsTest {

  /** Raters by the dozen who each rate a dozen people, with two roles ten points apart. */
  private static final class Made {
    final double[] raters;
    final double[] people;
    final CrossedRatings ratings;

    Made(int size, int each, double raterSd, double personSd, double errorSd, long seed) {
      Random random = new Random(seed);
      raters = random.doubles(size).map(x -> raterSd * random.nextGaussian()).toArray();
      people = random.doubles(size).map(x -> personSd * random.nextGaussian()).toArray();
      List<double[]> rows = new ArrayList<>();
      for (int rater = 0; rater < size; rater++) {
        for (int step = 0; step < each; step++) {
          int person = (rater + step * step) % size;
          int role = rater % 2;
          double value =
              70 + 10 * role + raters[rater] + people[person] + errorSd * random.nextGaussian();
          rows.add(new double[] {rater, person, role, value});
        }
      }
      ratings =
          new CrossedRatings(
              column(rows, 0),
              column(rows, 1),
              column(rows, 2),
              rows.stream().mapToDouble(row -> row[3]).toArray());
    }

    private static int[] column(List<double[]> rows, int place) {
      return rows.stream().mapToInt(row -> (int) row[place]).toArray();
    }
  }

  @Test
  void variancesOfAllThreePartsAreFound() {
    Made made = new Made(2_000, 12, 4, 5, 3, 1);
    RatingVariances variances = RatingVariances.of(made.ratings);
    assertThat(variances.raters()).isCloseTo(16, within(1.6));
    assertThat(variances.people()).isCloseTo(25, within(2.5));
    assertThat(variances.error()).isCloseTo(9, within(0.4));
  }

  @Test
  void effectsSolveTheMixedModelEquations() {
    Made made = new Made(20, 5, 4, 5, 3, 2);
    RatingVariances variances = new RatingVariances(16, 25, 9);
    RatingEffects effects = RatingEffects.of(made.ratings, variances);
    double[] solved = solved(made.ratings, variances);
    for (int i = 0; i < 20; i++) {
      assertThat(effects.raters()[i]).isCloseTo(solved[2 + i], within(1e-6));
      assertThat(effects.people()[i]).isCloseTo(solved[22 + i], within(1e-6));
    }
    assertThat(effects.roles()[0]).isCloseTo(solved[0], within(1e-6));
    assertThat(effects.roles()[1]).isCloseTo(solved[1], within(1e-6));
  }

  /** Henderson's equations as one dense system: two roles, raters, people. */
  private static double[] solved(CrossedRatings ratings, RatingVariances variances) {
    int size = ratings.roles() + ratings.raters() + ratings.people();
    RealMatrix left = new Array2DRowRealMatrix(size, size);
    double[] right = new double[size];
    for (int i = 0; i < ratings.size(); i++) {
      int[] at = {
        ratings.role()[i],
        ratings.roles() + ratings.rater()[i],
        ratings.roles() + ratings.raters() + ratings.rated()[i]
      };
      for (int row : at) {
        right[row] += ratings.value()[i];
        for (int column : at) {
          left.addToEntry(row, column, 1);
        }
      }
    }
    for (int i = 0; i < ratings.raters(); i++) {
      int at = ratings.roles() + i;
      left.addToEntry(at, at, variances.error() / variances.raters());
    }
    for (int i = 0; i < ratings.people(); i++) {
      int at = ratings.roles() + ratings.raters() + i;
      left.addToEntry(at, at, variances.error() / variances.people());
    }
    return new LUDecomposition(left).getSolver().solve(new ArrayRealVector(right)).toArray();
  }

  @Test
  void leniencyAndPeopleAreRecoveredAndTheErrorIsAsStated() {
    Made made = new Made(2_000, 12, 4, 5, 3, 3);
    RatingEffects effects = RatingEffects.of(made.ratings, RatingVariances.of(made.ratings));
    PearsonsCorrelation pearson = new PearsonsCorrelation();
    assertThat(pearson.correlation(effects.raters(), made.raters)).isGreaterThan(0.95);
    assertThat(pearson.correlation(effects.people(), made.people)).isGreaterThan(0.95);
    double squares = 0;
    for (int i = 0; i < made.people.length; i++) {
      double z = (effects.people()[i] - made.people[i]) / effects.deviations()[i];
      squares += z * z / made.people.length;
    }
    assertThat(squares).as("mean squared standardised error").isCloseTo(1, within(0.12));
  }

  @Test
  void onePersonPerRaterTellsNothingApart() {
    CrossedRatings apart =
        new CrossedRatings(
            new int[] {0, 1, 2},
            new int[] {0, 0, 1},
            new int[] {0, 0, 0},
            new double[] {80, 90, 70});
    assertThat(RatingVariances.of(apart).known()).isFalse();
  }

  @Test
  void equalMarksLeaveNoEffects() {
    CrossedRatings equal =
        new CrossedRatings(
            new int[] {0, 0, 1, 1},
            new int[] {0, 1, 0, 1},
            new int[] {0, 0, 0, 0},
            new double[] {80, 80, 80, 80});
    RatingVariances variances = RatingVariances.of(equal);
    RatingEffects effects = RatingEffects.of(equal, variances);
    assertThat(variances.known()).isTrue();
    assertThat(effects.people()).containsExactly(0, 0);
    assertThat(effects.raters()).containsExactly(0, 0);
    assertThat(effects.roles()).containsExactly(80);
    assertThat(effects.deviations()).containsExactly(0, 0);
  }

  @Test
  void columnsOfOtherLengthsAreRefused() {
    assertThatThrownBy(() -> new CrossedRatings(new int[1], new int[2], new int[1], new double[1]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Each rating needs a rater, a person and a role.");
  }
}

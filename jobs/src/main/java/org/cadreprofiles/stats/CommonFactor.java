package org.cadreprofiles.stats;

/**
 * How strongly indicators hang on what they have in common: one factor behind several measures of
 * the same people.
 *
 * <p>Loadings are those whose products come closest to the covariances of the markers (minimum
 * residuals: Harman and Jones, Factor analysis by minimizing residuals, Psychometrika 1966; the
 * congeneric model of Jöreskog, Statistical analysis of sets of congeneric tests, Psychometrika
 * 1971). The factor has variance 1. Two markers are taken to load alike; so are a single marker and
 * the mean of all other indicators, each in its own standard deviations (parallel forms).
 */
public final class CommonFactor {
  private static final int SWEEPS = 200;
  private static final double START = 0.6;
  private static final double SETTLED = 1e-9;

  private CommonFactor() {}

  /**
   * The loading of every indicator, in its own unit.
   *
   * @param covariance covariances of all indicators, 0 where unknown
   * @param markers numbers of the indicators that define the factor
   * @return for a marker at least 0 and at most its standard deviation; for the others what their
   *     covariances with the markers say; all 0 where the markers have nothing in common
   */
  public static double[] loadings(double[][] covariance, int[] markers) {
    double[] loading = new double[covariance.length];
    if (markers.length == 1) {
      besideTheOthers(covariance, markers[0], loading);
    } else if (markers.length == 2) {
      alike(covariance, markers, loading);
    } else if (markers.length > 2) {
      minimumResiduals(covariance, markers, loading);
    }
    double squares = 0;
    boolean[] isMarker = new boolean[loading.length];
    for (int marker : markers) {
      squares += loading[marker] * loading[marker];
      isMarker[marker] = true;
    }
    for (int i = 0; i < loading.length; i++) {
      if (!isMarker[i] && squares > 0) {
        loading[i] = product(covariance[i], markers, loading, i) / squares;
      }
    }
    return loading;
  }

  private static void besideTheOthers(double[][] covariance, int marker, double[] loading) {
    double together = 0;
    double others = 0;
    for (int i = 0; i < covariance.length; i++) {
      double scale = Math.sqrt(covariance[i][i]);
      for (int j = 0; j < covariance.length && i != marker && scale > 0; j++) {
        double unit = scale * Math.sqrt(covariance[j][j]);
        if (j == marker) {
          together += unit > 0 ? covariance[i][j] / unit : 0;
        } else {
          others += unit > 0 ? covariance[i][j] / unit : 0;
        }
      }
    }
    double correlation = others > 0 ? Math.max(together, 0) / Math.sqrt(others) : 0;
    loading[marker] = Math.sqrt(covariance[marker][marker]) * Math.sqrt(Math.min(correlation, 1));
  }

  private static void alike(double[][] covariance, int[] markers, double[] loading) {
    double common = Math.sqrt(Math.max(covariance[markers[0]][markers[1]], 0));
    for (int marker : markers) {
      loading[marker] = Math.min(common, Math.sqrt(covariance[marker][marker]));
    }
  }

  private static void minimumResiduals(double[][] covariance, int[] markers, double[] loading) {
    double squares = 0;
    for (int marker : markers) {
      loading[marker] = START * Math.sqrt(covariance[marker][marker]);
      squares += loading[marker] * loading[marker];
    }
    double moved = Double.MAX_VALUE;
    for (int sweep = 0; sweep < SWEEPS && moved > SETTLED; sweep++) {
      moved = 0;
      for (int marker : markers) {
        double others = squares - loading[marker] * loading[marker];
        double best =
            others > 0 ? product(covariance[marker], markers, loading, marker) / others : 0;
        double most = Math.sqrt(covariance[marker][marker]);
        double next = Math.max(0, Math.min(best, most));
        moved = Math.max(moved, Math.abs(next - loading[marker]) / Math.max(most, SETTLED));
        squares += next * next - loading[marker] * loading[marker];
        loading[marker] = next;
      }
    }
  }

  private static double product(double[] row, int[] markers, double[] loading, int without) {
    double sum = 0;
    for (int marker : markers) {
      sum += marker == without ? 0 : row[marker] * loading[marker];
    }
    return sum;
  }
}

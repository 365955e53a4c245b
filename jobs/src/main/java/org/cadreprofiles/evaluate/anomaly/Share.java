package org.cadreprofiles.evaluate.anomaly;

import org.cadreprofiles.stats.WilsonInterval;

/**
 * A share of so many, with its 95 % interval ({@link WilsonInterval}).
 *
 * @param of how many there are
 * @param with how many of them have it
 * @param share with over of; none where there are none
 * @param low lower end, 0 to 1
 * @param high upper end, 0 to 1
 */
public record Share(long of, long with, Double share, double low, double high) {
  static Share of(long of, long with) {
    WilsonInterval interval = WilsonInterval.of95(of, with);
    return new Share(
        of, with, of == 0 ? null : (double) with / of, interval.low(), interval.high());
  }
}

package org.cadreprofiles.report.text;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.OptionalDouble;

/** Figures as the report prints them, the same in both languages. */
public final class Numbers {
  /** Stands where there is no figure. */
  public static final String NONE = "–";

  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final ThreadLocal<DecimalFormat> WHOLE = format("#,##0");
  private static final ThreadLocal<DecimalFormat> ONE = format("#,##0.0");
  private static final ThreadLocal<DecimalFormat> UP_TO_ONE = format("#,##0.#");
  private static final ThreadLocal<DecimalFormat> TWO = format("#,##0.00");
  private static final ThreadLocal<DecimalFormat> UP_TO_TWO = format("#,##0.##");
  private static final ThreadLocal<DecimalFormat> UP_TO_FOUR = format("0.####");
  private static final ThreadLocal<DecimalFormat> THREE = format("0.000");
  private static final double SMALLEST_P = 0.001;

  private Numbers() {}

  /** A count or a rounded amount: 12,400. */
  public static String whole(double value) {
    return tidy(WHOLE.get().format(value));
  }

  /** As {@link #whole(double)}, or a dash. */
  public static String whole(OptionalDouble value) {
    return value.isPresent() ? whole(value.getAsDouble()) : NONE;
  }

  /** A score: 71.3. */
  public static String one(double value) {
    return tidy(ONE.get().format(value));
  }

  /** As {@link #one(double)}, or a dash. */
  public static String one(OptionalDouble value) {
    return value.isPresent() ? one(value.getAsDouble()) : NONE;
  }

  /** A sum of points: 71.32. */
  public static String two(double value) {
    return tidy(TWO.get().format(value));
  }

  /** Points with their sign: +3.25, −1.50. */
  public static String signed(double value) {
    String text = tidy(TWO.get().format(value));
    return value > 0 && !text.equals("0.00") ? "+" + text : text;
  }

  /** A measured value with as many decimals as it needs: two at most, below one four. */
  public static String figure(double value) {
    return tidy((Math.abs(value) < 1 ? UP_TO_FOUR : UP_TO_TWO).get().format(value));
  }

  /** As {@link #figure(double)}, or a dash. */
  public static String figure(OptionalDouble value) {
    return value.isPresent() ? figure(value.getAsDouble()) : NONE;
  }

  /** A share from 0 to 1 in per cent: 12 % or 12.5 %. */
  public static String percent(double share) {
    return tidy(UP_TO_ONE.get().format(share * 100)) + " %";
  }

  /** As {@link #percent(double)}, or a dash. */
  public static String percent(OptionalDouble share) {
    return share.isPresent() ? percent(share.getAsDouble()) : NONE;
  }

  /** A change as a signed share: +12 %, −38 %. */
  public static String change(OptionalDouble share) {
    if (share.isEmpty()) {
      return NONE;
    }
    String text = tidy(UP_TO_ONE.get().format(share.getAsDouble() * 100));
    return (share.getAsDouble() > 0 && !text.equals("0") ? "+" : "") + text + " %";
  }

  /** A p- or q-value: 0.021, or that it is below 0.001. */
  public static String probability(OptionalDouble p) {
    if (p.isEmpty()) {
      return NONE;
    }
    return p.getAsDouble() < SMALLEST_P ? "< 0.001" : THREE.get().format(p.getAsDouble());
  }

  /** A range: 68.1 – 74.9, or one dash where neither end is known. */
  public static String range(String low, String high) {
    return low.equals(NONE) && high.equals(NONE) ? NONE : low + " – " + high;
  }

  /** A moment to the minute, UTC. */
  public static String moment(Instant instant) {
    return MINUTE.format(instant);
  }

  /** No "-0", and a minus sign of the width of a figure. */
  private static String tidy(String text) {
    if (!text.startsWith("-")) {
      return text;
    }
    boolean zero = text.chars().noneMatch(c -> c >= '1' && c <= '9');
    return zero ? text.substring(1) : "−" + text.substring(1);
  }

  private static ThreadLocal<DecimalFormat> format(String pattern) {
    return ThreadLocal.withInitial(
        () -> new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT)));
  }
}

package org.cadreprofiles.report.page;

/**
 * Where pages lie. Pages of people and findings are spread over 256 folders, so that no folder gets
 * more than a few hundred files in a county.
 */
public final class PagePath {
  private static final int FOLDERS = 256;

  private PagePath() {}

  /** Page of a cadre: cadres/3f/ID.html. */
  public static String cadre(String cadreId) {
    return "cadres/" + sharded(cadreId);
  }

  /** Page of a finding: anomalies/3f/ID.html. */
  public static String anomaly(String anomalyId) {
    return "anomalies/" + sharded(anomalyId);
  }

  /** Page of a list: name.html, name-2.html, name-3.html. */
  public static String list(String name, int page) {
    return page == 1 ? name + ".html" : name + "-" + page + ".html";
  }

  /** A name that every file system takes: letters, digits and hyphens stay, others become _XXXX. */
  static String fileName(String id) {
    StringBuilder out = new StringBuilder(id.length() + 8);
    for (int i = 0; i < id.length(); i++) {
      char c = id.charAt(i);
      boolean fits =
          c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '-';
      if (fits) {
        out.append(c);
      } else {
        out.append('_').append(hex(c, 4));
      }
    }
    return out.toString();
  }

  /** Short name of anything, for lists of groups whose names are no file names. */
  static String digest(String text) {
    return hex(Integer.toUnsignedLong(mixed(text)), 8);
  }

  private static String sharded(String id) {
    return hex(Integer.remainderUnsigned(mixed(id), FOLDERS), 2) + "/" + fileName(id) + ".html";
  }

  private static String hex(long value, int digits) {
    String hex = Long.toHexString(value);
    return "0".repeat(Math.max(0, digits - hex.length())) + hex;
  }

  /** Spreads ids that differ in their last digits only (finaliser of MurmurHash3, Appleby 2011). */
  private static int mixed(String text) {
    int h = text.hashCode();
    h = (h ^ h >>> 16) * 0x85ebca6b;
    h = (h ^ h >>> 13) * 0xc2b2ae35;
    return h ^ h >>> 16;
  }
}

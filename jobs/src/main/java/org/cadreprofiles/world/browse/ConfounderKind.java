package org.cadreprofiles.world.browse;

import java.util.Locale;

/** Innocent causes of odd counts. */
public enum ConfounderKind {
  NEWS_FLASH_CROWD,
  QR_CAMPAIGN,
  HOLIDAY,
  OFFICE_ADDRESS,
  KIOSK,
  DECLARED_CRAWLER,
  UNDECLARED_CRAWLER,
  UPTIME_MONITOR,
  SCHOOL_HOMEWORK,
  APP_PUSH,
  OUTAGE_BACKLOG,
  POPULATION_CORRECTION,
  LAUNCH_NEAR_DEADLINE;

  /** Returns the word of the truth folder. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}

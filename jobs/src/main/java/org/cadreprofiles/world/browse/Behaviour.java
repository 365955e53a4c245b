package org.cadreprofiles.world.browse;

import java.time.LocalDate;
import java.util.List;
import org.cadreprofiles.world.calendar.Quarter;
import org.cadreprofiles.world.chance.Dice;

/** How the views of an episode look: one record per way of brushing and per innocent oddity. */
sealed interface Behaviour
    permits AppPush,
        ClickFarm,
        DeadlineTopUp,
        DeclaredCrawler,
        FixedInterval,
        KioskScreen,
        MutualSwaps,
        NewsFlashCrowd,
        OfficeAddress,
        ProxyPool,
        QrCampaign,
        ReplayJitter,
        SchoolHomework,
        ScriptBurst,
        SlowDrip,
        StaffSelfClicks,
        ThresholdAware,
        TypedIn,
        UndeclaredCrawler,
        UptimeMonitor {

  /** Returns the word of the truth folder. */
  String word();

  /** Chooses the days of a quarter on which it happens; all of them unless said otherwise. */
  default List<LocalDate> days(Quarter quarter, Dice dice) {
    return quarter.first().datesUntil(quarter.last().plusDays(1)).toList();
  }

  /**
   * Adds the views of a day.
   *
   * @param count how many
   */
  void view(Episode episode, LocalDate day, int count, Scene scene);
}

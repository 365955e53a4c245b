package org.cadreprofiles.world.browse;

import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.cadreprofiles.table.BrowseDaily;
import org.cadreprofiles.world.browse.Site.ClaimGrain;
import org.cadreprofiles.world.calendar.WorldCalendar;
import org.cadreprofiles.world.chance.Dice;
import org.cadreprofiles.world.dirt.FeedSink;
import org.cadreprofiles.world.people.ExportPlace;
import org.cadreprofiles.world.write.CellType;
import org.cadreprofiles.world.write.ExportStyle;
import org.cadreprofiles.world.write.FeedRow;
import org.cadreprofiles.world.write.FileKind;
import org.cadreprofiles.world.write.HeshanExports;
import org.cadreprofiles.world.write.Shape;
import org.cadreprofiles.world.write.TruthTable;

/** What units claim for a day: what the log counts but for trifles, unless a figure is typed in. */
final class ClaimMaker {
  static final Shape SHAPE =
      Shape.of(BrowseDaily.TABLE)
          .required(CellType.TEXT, BrowseDaily.PLATFORM, BrowseDaily.UNIT_ID)
          .optional(CellType.TEXT, BrowseDaily.PAGE_ID)
          .required(CellType.DATE, BrowseDaily.DAY)
          .required(CellType.LONG, BrowseDaily.VIEWS)
          .optional(CellType.LONG, BrowseDaily.VISITORS);

  /** Share of claims that differ from the log by a view or two per cent. */
  private static final double TRIFLES = 0.08;

  private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("yyMMdd");

  private final long seed;
  private final FeedSink sink;

  ClaimMaker(long seed, FeedSink sink) {
    this.seed = seed;
    this.sink = sink;
  }

  static Map<ExportPlace, ExportStyle> styles() {
    return Map.of(
        ExportPlace.HUB,
        ExportStyle.canonical(SHAPE, FileKind.CSV),
        ExportPlace.HESHAN,
        HeshanExports.browseDaily());
  }

  /**
   * Writes the claims of a site and day.
   *
   * @param counts what its log counts, by page or as one total
   * @param typedIn views to add by hand
   * @return views truly added, after rounding as people round
   */
  long write(Site site, LocalDate day, PageCounts counts, int typedIn) throws IOException {
    Dice dice = Dice.of(seed, "claim", site.number(), day.toEpochDay());
    boolean byPage = site.grain() == ClaimGrain.PAGE;
    long added = 0;
    for (int i = 0; i < (byPage ? site.pages().size() : 1); i++) {
      long counted = counts.views(site, i);
      long views = Math.max(0, counted + trifle(counted, dice));
      if (typedIn > 0 && i == 0) {
        added = raised(views + typedIn, dice) - views;
        views += added;
        sink.truth().add(TruthTable.TYPED_IN, site.platform().code(), site.unitId(), day, added);
      }
      if (views > 0 || !byPage) {
        write(site, day, i, views, visitors(site, counts, i));
      }
    }
    return added;
  }

  /** Claims of half of the units tell visitors; only a log can know them. */
  private static Long visitors(Site site, PageCounts counts, int page) {
    boolean tells = site.platform().hasLog() && site.unitSerial() % 2 == 0;
    return tells ? counts.visitors(site, page) : null;
  }

  private void write(Site site, LocalDate day, int page, long views, Long visitors)
      throws IOException {
    String id = String.format("BD%s-%06d-%d", SHORT.format(day), site.number(), page + 1);
    boolean byPage = site.grain() == ClaimGrain.PAGE;
    FeedRow row =
        new FeedRow(SHAPE)
            .envelope(id, WorldCalendar.at(day.plusDays(1), 8 * 3600 + 600), site.place())
            .set(BrowseDaily.PLATFORM, site.platform().code())
            .set(BrowseDaily.UNIT_ID, site.unitId())
            .set(BrowseDaily.PAGE_ID, byPage ? site.pages().get(page) : null)
            .set(BrowseDaily.DAY, day)
            .set(BrowseDaily.VIEWS, views)
            .set(BrowseDaily.VISITORS, visitors)
            .slip(BrowseDaily.VIEWS, views * 10 + 1);
    sink.accept(row, "claims");
  }

  private static long trifle(long counted, Dice dice) {
    if (counted == 0 || !dice.chance(TRIFLES)) {
      return 0;
    }
    int most = (int) Math.max(1, counted / 50);
    return dice.between(1, most) * (dice.chance(0.5) ? 1 : -1);
  }

  /** Half of those who type a figure in make it round. */
  private static long raised(long views, Dice dice) {
    if (dice.chance(0.5)) {
      return views;
    }
    long step = views < 100 ? 10 : views < 1_000 ? 50 : 100;
    return (views + step - 1) / step * step;
  }
}

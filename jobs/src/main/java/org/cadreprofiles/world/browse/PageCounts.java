package org.cadreprofiles.world.browse;

import java.util.Arrays;
import org.cadreprofiles.world.browse.Site.ClaimGrain;

/** Views and visitors of one day by page, and by site where claims are totals. */
final class PageCounts {
  private final BrowsePlan plan;
  private final int[] views;
  private final int[] organic;
  private final int[] visitors;

  PageCounts(BrowsePlan plan) {
    this.plan = plan;
    int groups = plan.pages() + plan.sites().size();
    this.views = new int[groups];
    this.organic = new int[groups];
    this.visitors = new int[groups];
  }

  /** Counts a day anew. */
  void count(DayEvents events) {
    Arrays.fill(views, 0);
    Arrays.fill(organic, 0);
    Arrays.fill(visitors, 0);
    long[] keys = new long[events.size()];
    for (int i = 0; i < keys.length; i++) {
      Site site = plan.sites().get(events.site[i]);
      int page = site.firstPage() + events.page[i];
      int group = site.grain() == ClaimGrain.PAGE ? page : plan.pages() + site.number();
      views[page]++;
      views[plan.pages() + site.number()]++;
      organic[page] += events.label[i] == Label.ORGANIC ? 1 : 0;
      // Forty bits of the token are enough to tell the few visitors of a page and day apart.
      keys[i] = (long) group << 40 | events.token[i] & 0xFF_FFFF_FFFFL;
    }
    Arrays.sort(keys);
    for (int i = 0; i < keys.length; i++) {
      if (i == 0 || keys[i] != keys[i - 1]) {
        visitors[(int) (keys[i] >>> 40)]++;
      }
    }
  }

  /** Takes a figure that no log counted. */
  void setTotal(Site site, int total) {
    views[plan.pages() + site.number()] = total;
  }

  /** Adds the views of another day, which were claimed late. */
  void addBacklog(Site site, int[] backlog) {
    for (int i = 0; i < site.pages().size(); i++) {
      views[site.firstPage() + i] += backlog[i];
      views[plan.pages() + site.number()] += backlog[i];
    }
  }

  /** Returns a copy of the views of each page of a site. */
  int[] pages(Site site) {
    return Arrays.copyOfRange(views, site.firstPage(), site.firstPage() + site.pages().size());
  }

  long views(Site site, int page) {
    return views[group(site, page)];
  }

  long visitors(Site site, int page) {
    return visitors[group(site, page)];
  }

  int organic(Site site, int page) {
    return organic[site.firstPage() + page];
  }

  private int group(Site site, int page) {
    boolean byPage = site.grain() == ClaimGrain.PAGE;
    return byPage ? site.firstPage() + page : plan.pages() + site.number();
  }
}

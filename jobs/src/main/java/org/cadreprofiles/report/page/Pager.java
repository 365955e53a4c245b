package org.cadreprofiles.report.page;

/**
 * Place of a page in a list of pages.
 *
 * @param name name of the list, as in {@link PagePath#list}
 * @param page this page, from 1
 * @param pages how many there are
 */
public record Pager(String name, int page, int pages) {
  /** How many pages that many lines take, at least one. */
  static int pagesFor(long lines, int perPage) {
    return (int) Math.max(1, (lines + perPage - 1) / perPage);
  }

  public boolean several() {
    return pages > 1;
  }

  /** Path of the page before, or null on the first. */
  public String previous() {
    return page > 1 ? PagePath.list(name, page - 1) : null;
  }

  /** Path of the page after, or null on the last. */
  public String next() {
    return page < pages ? PagePath.list(name, page + 1) : null;
  }
}

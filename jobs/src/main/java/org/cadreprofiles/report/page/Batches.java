package org.cadreprofiles.report.page;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.sql.Row;

/**
 * Takes rows as they come and gives them on in pages, so that one page of them is held at a time.
 */
final class Batches implements Iterator<List<Row>> {
  private final Iterator<Row> rows;
  private final int size;

  Batches(Iterator<Row> rows, int size) {
    this.rows = rows;
    this.size = size;
  }

  @Override
  public boolean hasNext() {
    return rows.hasNext();
  }

  @Override
  public List<Row> next() {
    List<Row> page = new ArrayList<>(size);
    while (rows.hasNext() && page.size() < size) {
      page.add(rows.next());
    }
    return page;
  }
}

package org.cadreprofiles.lake.landing;

import java.util.ArrayList;
import java.util.List;

/**
 * Tells the cells of one CSV record apart, fed line by line (RFC 4180: commas, double quotes,
 * quotes doubled inside).
 *
 * <p>Not a library's parser, because those cannot go on behind a quote that never closes, and their
 * exceptions quote the record.
 */
final class CsvCells {
  private static final char QUOTE = '"';
  private static final char COMMA = ',';

  private enum Place {
    CELL_START,
    PLAIN,
    QUOTED,
    QUOTE_IN_QUOTED
  }

  private final List<String> cells = new ArrayList<>();
  private final StringBuilder cell = new StringBuilder();
  private Place place = Place.CELL_START;
  private boolean malformed;

  /** Takes the next line of the record. */
  void add(String line) {
    if (place == Place.QUOTED) {
      cell.append('\n');
    }
    for (int i = 0; i < line.length() && !malformed; i++) {
      take(line.charAt(i));
    }
    if (place != Place.QUOTED) {
      finishCell();
    }
  }

  /** Whether the record goes on in the next line, inside quotes. */
  boolean open() {
    return place == Place.QUOTED && !malformed;
  }

  /** Whether something but a comma follows a closing quote. */
  boolean malformed() {
    return malformed;
  }

  /** The cells, once the record is neither open nor malformed. */
  List<String> cells() {
    return cells;
  }

  private void take(char c) {
    switch (place) {
      case CELL_START, PLAIN -> {
        if (c == COMMA) {
          finishCell();
        } else if (c == QUOTE && place == Place.CELL_START) {
          place = Place.QUOTED;
        } else {
          cell.append(c);
          place = Place.PLAIN;
        }
      }
      case QUOTED -> {
        if (c == QUOTE) {
          place = Place.QUOTE_IN_QUOTED;
        } else {
          cell.append(c);
        }
      }
      case QUOTE_IN_QUOTED -> {
        if (c == QUOTE) {
          cell.append(QUOTE);
          place = Place.QUOTED;
        } else if (c == COMMA) {
          finishCell();
        } else {
          malformed = true;
        }
      }
    }
  }

  private void finishCell() {
    cells.add(cell.toString());
    cell.setLength(0);
    place = Place.CELL_START;
  }
}

package org.cadreprofiles.command;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** How rows go to standard output. */
enum RowFormat {
  /** Aligned columns for people, at most 1,000 rows. */
  table {
    @Override
    void print(Dataset<Row> rows, PrintStream out) {
      List<Row> shown = rows.takeAsList(MOST + 1);
      TextTable text = new TextTable(Arrays.asList(rows.columns()));
      shown.stream().limit(MOST).forEach(row -> text.add(cells(row)));
      out.print(text.render());
      out.println(
          shown.size() > MOST
              ? "(first " + MOST + " rows; --format csv gives all)"
              : "(" + shown.size() + (shown.size() == 1 ? " row)" : " rows)"));
    }
  },
  /** Comma-separated with a header, all rows. */
  csv {
    @Override
    void print(Dataset<Row> rows, PrintStream out) {
      try {
        CSVPrinter printer =
            new CSVPrinter(out, CSVFormat.DEFAULT.builder().setRecordSeparator("\n").get());
        printer.printRecord(Arrays.asList(rows.columns()));
        for (Iterator<Row> all = rows.toLocalIterator(); all.hasNext(); ) {
          printer.printRecord(cells(all.next()));
        }
        printer.flush();
      } catch (IOException e) {
        throw new UncheckedIOException("Cannot write to standard output", e);
      }
    }
  },
  /** An array of objects, all rows; numbers stay numbers. */
  json {
    @Override
    void print(Dataset<Row> rows, PrintStream out) {
      out.print("[");
      String between = "";
      for (Iterator<String> all = rows.toJSON().toLocalIterator(); all.hasNext(); ) {
        out.print(between + System.lineSeparator() + all.next());
        between = ",";
      }
      out.println(System.lineSeparator() + "]");
    }
  };

  private static final int MOST = 1000;

  abstract void print(Dataset<Row> rows, PrintStream out);

  static List<String> cells(Row row) {
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < row.size(); i++) {
      Object value = row.get(i);
      cells.add(value == null ? "" : SafeText.of(plain(value)));
    }
    return cells;
  }

  private static String plain(Object value) {
    return value instanceof scala.collection.Iterable<?> many
        ? many.mkString("[", ", ", "]")
        : String.valueOf(value);
  }
}

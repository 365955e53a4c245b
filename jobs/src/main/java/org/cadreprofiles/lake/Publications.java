package org.cadreprofiles.lake;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.max_by;
import static org.apache.spark.sql.functions.struct;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.cadreprofiles.table.Publication;
import org.cadreprofiles.table.Tables;

/**
 * The pointer that all readers go through: one append to ops.publication names the versions of all
 * tables, so that they flip together (Delta has no transaction over several tables).
 */
public final class Publications {
  private static final String CURRENT = "current";

  private final Lake lake;

  /** Reads and writes the publications of that lake. */
  public Publications(Lake lake) {
    this.lake = lake;
  }

  /** The latest publication. */
  public Published current() {
    if (lake.version(Publication.TABLE).isEmpty()) {
      return Published.NOTHING;
    }
    Dataset<Row> all = lake.read(Publication.TABLE).where(col(Publication.STATUS).equalTo(CURRENT));
    String latest =
        all.agg(
                max_by(
                    col(Publication.RUN_ID),
                    struct(col(Publication.PUBLISHED_AT), col(Publication.RUN_ID))))
            .first()
            .getString(0);
    if (latest == null) {
      return Published.NOTHING;
    }
    Map<String, Long> versions = new TreeMap<>();
    Map<String, Long> rows = new TreeMap<>();
    String inputs = "";
    for (Row row : all.where(col(Publication.RUN_ID).equalTo(latest)).collectAsList()) {
      String table = row.getAs(Publication.TABLE_NAME);
      versions.put(table, row.getAs(Publication.VERSION));
      Long counted = row.getAs(Publication.ROWS);
      if (counted != null) {
        rows.put(table, counted);
      }
      inputs = row.getAs(Publication.INPUTS);
    }
    return new Published(latest, inputs, versions, rows);
  }

  /** The published tables; one that was never published is empty. */
  public Tables tables() {
    return lake.at(current().versions());
  }

  /** Makes these versions the ones that readers read, in one commit. */
  public void publish(Published state) {
    Timestamp now = Timestamp.from(Instant.now());
    List<Row> rows = new ArrayList<>();
    new TreeMap<>(state.versions())
        .forEach(
            (table, version) ->
                rows.add(
                    RowFactory.create(
                        state.runId(),
                        table,
                        version,
                        state.rows().get(table),
                        now,
                        state.inputs(),
                        CURRENT)));
    Dataset<Row> dataset =
        lake.spark().createDataFrame(rows, ContractShape.schema(lake.contract(Publication.TABLE)));
    new TableWriter(lake)
        .write(Publication.TABLE, dataset.coalesce(1), TableWriter.Mode.APPEND, "");
  }
}

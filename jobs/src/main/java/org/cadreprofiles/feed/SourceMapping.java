package org.cadreprofiles.feed;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cadreprofiles.table.Contract;
import org.cadreprofiles.table.Envelope;

/**
 * How a place's own export of a feed becomes canonical, as {@code
 * conf/sources/<source>/<feed>.yaml} says.
 *
 * @param feed the feed, equal to the file's name
 * @param sourceSystem source system of every record, unless {@code columns} maps it
 * @param encoding of text files; UTF-8 where none is given
 * @param zone of timestamps without offset; the locality's where none is given
 * @param columns canonical column to where it comes from
 * @param ignore source columns that are known and dropped on purpose
 */
public record SourceMapping(
    @JsonProperty(required = true) String feed,
    @JsonProperty(value = "source_system", required = true) String sourceSystem,
    Optional<String> encoding,
    Optional<ZoneId> zone,
    @JsonProperty(required = true) Map<String, ColumnSource> columns,
    List<String> ignore) {

  /** Encoding where none is named. */
  public static final String UTF_8 = "UTF-8";

  public SourceMapping {
    columns = Map.copyOf(columns);
    ignore = ignore == null ? List.of() : List.copyOf(ignore);
    encoding
        .filter(name -> !java.nio.charset.Charset.isSupported(name))
        .ifPresent(
            name -> {
              throw new IllegalArgumentException(
                  "encoding `" + name + "` is unknown; use UTF-8 or GB18030.");
            });
  }

  /** The mapping of files that are canonical already: every column comes from its own name. */
  public static SourceMapping canonical(Contract contract) {
    Map<String, ColumnSource> columns =
        contract.arrivingColumns().stream()
            .map(Contract.Column::name)
            .collect(Collectors.toMap(name -> name, ColumnSource::canonical));
    return new SourceMapping(
        contract.shortName(), "", Optional.empty(), Optional.empty(), columns, List.of());
  }

  /**
   * Whether this is the canonical shape itself, where a lacking column is data, not a mistake of a
   * mapping.
   */
  public boolean isCanonical() {
    return sourceSystem.isEmpty();
  }

  /** Where a canonical column comes from; empty when the mapping leaves it out. */
  public Optional<ColumnSource> source(String column) {
    ColumnSource mapped = columns.get(column);
    if (mapped == null && column.equals(Envelope.SOURCE_SYSTEM)) {
      return Optional.of(new ColumnSource.Constant(sourceSystem));
    }
    return Optional.ofNullable(mapped);
  }
}

package org.cadreprofiles.score.person;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.element_at;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.map;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.cadreprofiles.score.card.PeerGrouping;
import org.cadreprofiles.table.OrgUnit;
import org.cadreprofiles.table.Roster;

/**
 * Finds each person's peer group: the narrowest that is large enough.
 *
 * <p>A fit: it collects the number of people for each combination of level, post kind and unit
 * kind, some hundreds. A person of a small group is compared with everybody of the next wider
 * group, those included who have a narrower group of their own.
 */
public final class PeerGroupFit {
  /** Group in which the person is ranked. */
  public static final String HOME = "home_group";

  /** Groups in which the person's values serve as a comparison, the home group among them. */
  public static final String GROUPS = "groups";

  private static final String EVERYBODY = "all";
  private static final String UNKNOWN = "unknown";
  private static final String TRAITS = "traits";
  private static final String PEOPLE = "people";
  private static final String BETWEEN = "\u001f";

  private final PeerGrouping grouping;
  private final Map<String, List<String>> groupsOfTraits = new LinkedHashMap<>();
  private final Map<String, Long> sizes = new LinkedHashMap<>();

  private PeerGroupFit(PeerGrouping grouping) {
    this.grouping = grouping;
  }

  /**
   * The members with {@link #HOME} and {@link #GROUPS}.
   *
   * @param minimumDays days in a post from which a person is counted among the peers
   */
  public static Dataset<Row> grouped(PeerGrouping grouping, int minimumDays, Dataset<Row> members) {
    Dataset<Row> withTraits = members.withColumn(TRAITS, traits());
    PeerGroupFit fit = new PeerGroupFit(grouping);
    withTraits
        .groupBy(col(TRAITS))
        .agg(count_if(col(Members.DAYS).geq(lit(minimumDays))).as(PEOPLE))
        .orderBy(col(TRAITS))
        .collectAsList()
        .forEach(row -> fit.count(row.getString(0), row.getLong(1)));
    return fit.groupsOfTraits.isEmpty() ? empty(withTraits) : fit.assign(withTraits);
  }

  private static Column traits() {
    return concat_ws(
        BETWEEN,
        Stream.of(Roster.POST_LEVEL, Roster.POST_KIND, OrgUnit.UNIT_KIND)
            .map(name -> coalesce(col(name), lit(UNKNOWN)))
            .toArray(Column[]::new));
  }

  private void count(String traits, long people) {
    Set<String> groups = new LinkedHashSet<>();
    String[] values = traits.split(BETWEEN, -1);
    for (List<PeerGrouping.Trait> width : grouping.widths()) {
      groups.add(name(width, values));
    }
    groups.add(EVERYBODY);
    groupsOfTraits.put(traits, List.copyOf(groups));
    groups.forEach(group -> sizes.merge(group, people, Long::sum));
  }

  private static String name(List<PeerGrouping.Trait> width, String[] values) {
    List<String> parts = new ArrayList<>();
    for (PeerGrouping.Trait trait : width) {
      parts.add(trait.name().toLowerCase(Locale.ROOT) + "=" + values[trait.ordinal()]);
    }
    return parts.isEmpty() ? EVERYBODY : String.join(", ", parts);
  }

  private String home(List<String> groups) {
    return groups.stream()
        .filter(group -> sizes.get(group) >= grouping.minimum())
        .findFirst()
        .orElse(EVERYBODY);
  }

  private Dataset<Row> assign(Dataset<Row> withTraits) {
    Set<String> homes = new TreeSet<>();
    groupsOfTraits.values().forEach(groups -> homes.add(home(groups)));
    List<Column> homeOf = new ArrayList<>();
    List<Column> groupsOf = new ArrayList<>();
    groupsOfTraits.forEach(
        (traits, groups) -> {
          homeOf.add(lit(traits));
          homeOf.add(lit(home(groups)));
          groupsOf.add(lit(traits));
          groupsOf.add(
              array(
                  groups.stream()
                      .filter(homes::contains)
                      .map(group -> lit(group))
                      .toArray(Column[]::new)));
        });
    return withTraits
        .withColumn(HOME, element_at(map(homeOf.toArray(Column[]::new)), col(TRAITS)))
        .withColumn(GROUPS, element_at(map(groupsOf.toArray(Column[]::new)), col(TRAITS)))
        .drop(TRAITS);
  }

  private static Dataset<Row> empty(Dataset<Row> withTraits) {
    return withTraits
        .withColumn(HOME, lit(EVERYBODY))
        .withColumn(GROUPS, array(lit(EVERYBODY)))
        .drop(TRAITS);
  }
}

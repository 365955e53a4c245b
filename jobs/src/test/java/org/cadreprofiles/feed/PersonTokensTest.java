package org.cadreprofiles.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.cadreprofiles.table.PersonToken;
import org.cadreprofiles.table.Subject;
import org.cadreprofiles.testing.Rows;
import org.junit.jupiter.api.Test;

/** Tokens of resident ids: keyed, equal for equal people, and no id or key in any plan. */
class PersonTokensTest {
  private static final String KEY = "0123456789abcdef0123456789abcdef";

  @Test
  void writingsOfOneIdHaveOneToken() {
    List<Row> rows =
        tokens(
                KEY,
                "990101198001011236",
                "９９０１０１ １９８００１０１-１２３６",
                "990101800101123",
                "990101198001011238",
                "不详")
            .collectAsList();
    assertThat(rows.stream().map(row -> row.<String>getAs(PersonToken.ID_GRADE)))
        .containsExactly("VALID", "VALID", "VALID", "REPAIRABLE", "PLACEHOLDER");
    String token = rows.get(0).getAs(PersonToken.ID_TOKEN);
    assertThat(token).matches("[0-9a-f]{64}");
    assertThat(rows.subList(0, 3)).allMatch(row -> token.equals(row.getAs(PersonToken.ID_TOKEN)));
    assertThat(rows.get(3).getList(rows.get(3).fieldIndex(PersonToken.REPAIR_TOKENS)).toArray())
        .contains((Object) token);
    assertThat(rows.get(4).<String>getAs(PersonToken.ID_TOKEN)).isNull();
  }

  @Test
  void anotherKeyGivesAnotherToken() {
    String one = tokens(KEY, "990101198001011236").first().getAs(PersonToken.ID_TOKEN);
    String other =
        tokens(KEY.replace('0', '1'), "990101198001011236").first().getAs(PersonToken.ID_TOKEN);
    assertThat(one).isNotEqualTo(other);
  }

  @Test
  void theKeyIsInNoPlan() {
    String plan = tokens(KEY, "990101198001011236").queryExecution().toString();
    assertThat(plan).doesNotContain(KEY).doesNotContain(KEY.substring(0, 16));
  }

  private static Dataset<Row> tokens(String key, String... ids) {
    PersonTokens tokens = new PersonTokens(() -> key.getBytes(StandardCharsets.UTF_8));
    Dataset<Row> rows = Rows.table(Subject.SUBJECT_RESIDENT_ID, ids);
    return rows.select(tokens.of(rows.col(Subject.SUBJECT_RESIDENT_ID)).as("t")).select("t.*");
  }
}

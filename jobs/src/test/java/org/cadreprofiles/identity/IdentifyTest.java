package org.cadreprofiles.identity;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.cadreprofiles.table.DisciplineCase;
import org.cadreprofiles.table.IdentityLink;
import org.cadreprofiles.table.OrgChange;
import org.cadreprofiles.table.OrgUnit;
import org.cadreprofiles.table.Roster;
import org.cadreprofiles.testing.Given;
import org.cadreprofiles.testing.Rows;
import org.junit.jupiter.api.Test;

/** Who a record is about: each case of passes one to three, in words. */
class IdentifyTest {

  private static final LocalDate DAY = LocalDate.of(2025, 12, 31);
  private static final Identify IDENTIFY = Identifying.byRules();

  private static final Given COUNTY =
      Given.nothing()
          .and(
              OrgUnit.TABLE,
              "unit_id | unit_name      | unit_kind  | valid_from:date | valid_to:date",
              "u1      | 城关镇         | township   | 2010-01-01      | 2022-12-31",
              "u1      | 河东镇         | township   | 2023-01-01      |",
              "u2      | 文化局         | department | 2010-01-01      | 2023-12-31",
              "u3      | 旅游局         | department | 2010-01-01      | 2023-12-31",
              "u4      | 文化和旅游局   | department | 2024-01-01      |",
              "u5      | 财政局         | department | 2010-01-01      |")
          .and(
              OrgChange.TABLE,
              "change_id | kind  | from_unit_id | to_unit_id | effective_on:date",
              "c1        | merge | u2           | u4         | 2024-01-01",
              "c2        | merge | u3           | u4         | 2024-01-01")
          .and(
              Roster.TABLE,
              "record_id | cadre_no | name   | former_names:array<string> | id_grade | id_token | repair_tokens:array<string> | unit_id | valid_from:date | valid_to:date",
              "r1        | K001     | 张伟   |        | VALID      | t1  |         | u1 | 2015-01-01 | 2023-06-30",
              "r2        | K001     | 张伟   |        | VALID      | t1  |         | u5 | 2023-07-01 |",
              "r3        | K002     | 李峰   | 李小丰 | VALID      | t2  |         | u2 | 2015-01-01 | 2023-12-31",
              "r4        | K002     | 李峰   | 李小丰 | VALID      | t2  |         | u4 | 2024-01-01 |",
              "r5        | K003     | 王芳   |        | VALID      | t3  |         | u5 | 2015-01-01 |",
              "r6        | K004     | 王芳   |        | VALID      | t4  |         | u5 | 2018-01-01 |",
              "r7        | K005     | 单雄   |        |            |     |         | u5 | 2015-01-01 |",
              "r8        | K006     | 赵敏   |        | VALID      | t6  |         | u1 | 2015-01-01 | 2020-12-31",
              "r9        | X900     | 赵敏   |        | VALID      | t6  |         | u5 | 2021-01-01 |",
              "r10       | K007     | 钱进   |        | PLACEHOLDER | t0 |         | u5 | 2015-01-01 |",
              "r11       | K008     | 孙立   |        | PLACEHOLDER | t0 |         | u5 | 2015-01-01 |",
              "r12       | K009     | 周涛   |        | REPAIRABLE | t9x | t9;t9b  | u5 | 2015-01-01 |");

  @Test
  void eachRecordIsLinkedAsItsCaseSays() {
    String[] cases = {
      "case                                          | number | name      | grade      | token | repairs   | unit         | day        | number_of | method",
      "number alone                                  | K001   |           |            |       |           |              | 2025-03-01 | K001      | id",
      "number in full width and lower case           | ｋ００１ | 张伟    |            |       |           |              | 2025-03-01 | K001      | id",
      "valid id alone                                |        |           | VALID      | t2    |           |              | 2025-03-01 | K002      | id",
      "number and id of one cadre, another name      | K001   | 吴用      | VALID      | t1    |           |              | 2025-03-01 | K001      | id",
      "number and id disagree, number has the name   | K001   | 张伟      | VALID      | t2    |           |              | 2025-03-01 | K001      | id",
      "number and id disagree, id has the name       | K001   | 李峰      | VALID      | t2    |           |              | 2025-03-01 |           | none",
      "number and id disagree, no name               | K001   |           | VALID      | t2    |           |              | 2025-03-01 |           | none",
      "number with quite another name                | K001   | 欧阳修远  |            |       |           |              | 2025-03-01 |           | none",
      "number with the former name                   | K002   | 李小丰    |            |       |           |              | 2025-03-01 | K002      | id",
      "second number of one person                   | X900   | 赵敏      |            |       |           |              | 2025-03-01 | K006      | id",
      "placeholder id joins nobody                   |        |           | PLACEHOLDER | t0   |           |              | 2025-03-01 |           | none",
      "one slip in the id, the name agrees           |        | 張偉      | REPAIRABLE | t1x   | t7;t1;t8  |              | 2025-03-01 | K001      | repaired_id",
      "one slip in the id, the name disagrees        |        | 吴用      | REPAIRABLE | t1x   | t7;t1;t8  |              | 2025-03-01 |           | none",
      "one slip in the id, no name                   |        |           | REPAIRABLE | t1x   | t7;t1;t8  |              | 2025-03-01 |           | none",
      "slip may mean two people, one has the name    |        | 李峰      | REPAIRABLE | t1x   | t1;t2     |              | 2025-03-01 | K002      | repaired_id",
      "slip may mean two people of one name          |        | 王芳      | REPAIRABLE | t1x   | t3;t4     |              | 2025-03-01 |           | none",
      "slip is in the roster                         |        | 周涛      | VALID      | t9    |           |              | 2025-03-01 | K009      | repaired_id",
      "name and unit then                            |        | 张伟      |            |       |           | 城关镇       | 2020-03-01 | K001      | roster",
      "name and unit id then                         |        | 张伟      |            |       |           | u1           | 2020-03-01 | K001      | roster",
      "old name of the unit                          |        | 张伟      |            |       |           | 城关镇       | 2023-03-01 | K001      | roster",
      "later name of the unit                        |        | 张伟      |            |       |           | 河东镇       | 2020-03-01 | K001      | roster",
      "name and unit at another time                 |        | 张伟      |            |       |           | 财政局       | 2020-03-01 |           | none",
      "last day of the tenure                        |        | 张伟      |            |       |           | 城关镇       | 2023-06-30 | K001      | roster",
      "day after the tenure                          |        | 张伟      |            |       |           | 城关镇       | 2023-07-01 |           | none",
      "unit that was merged away                     |        | 李峰      |            |       |           | 文化局       | 2024-05-01 | K002      | roster",
      "unit before it was merged into                |        | 李峰      |            |       |           | 文化和旅游局 | 2020-05-01 | K002      | roster",
      "sibling of the merger is another unit         |        | 李峰      |            |       |           | 旅游局       | 2020-05-01 |           | none",
      "former name with the unit                     |        | 李小丰    |            |       |           | 文化局       | 2020-05-01 | K002      | roster",
      "variant character                             |        | 李峯      |            |       |           | 文化局       | 2020-05-01 | K002      | roster",
      "pinyin                                        |        | Zhang Wei |            |       |           | 城关镇       | 2020-03-01 | K001      | roster",
      "pinyin, surname reading                       |        | shanxiong |            |       |           | 财政局       | 2020-03-01 | K005      | roster",
      "full-width and blanks in name and unit        |        | 张　伟    |            |       |           | 城 关 镇     | 2020-03-01 | K001      | roster",
      "two namesakes in the unit                     |        | 王芳      |            |       |           | 财政局       | 2020-03-01 |           | none",
      "two namesakes, one not there yet              |        | 王芳      |            |       |           | 财政局       | 2017-03-01 | K003      | roster",
      "name and unit, but a stranger's valid id      |        | 张伟      | VALID      | t77   |           | 城关镇       | 2020-03-01 |           | none",
      "name and unit, the roster has no id           |        | 单雄      | VALID      | t77   |           | 财政局       | 2020-03-01 | K005      | roster",
      "name and unit, but an unknown number          | K777   | 张伟      |            |       |           | 城关镇       | 2020-03-01 |           | none",
      "broken id does not hinder                     |        | 张伟      | INVALID    |       |           | 城关镇       | 2020-03-01 | K001      | roster",
      "name alone is not enough                      |        | 单雄      |            |       |           |              | 2020-03-01 |           | none",
    };
    Dataset<Row> table =
        Rows.table(
            cases[0].replace("repairs ", "repairs:array<string> ").replace("day ", "day:date "),
            java.util.Arrays.copyOfRange(cases, 1, cases.length));
    Given in =
        COUNTY.and(
            DisciplineCase.TABLE,
            table.select(
                col("case").as("record_id"),
                col("case").as("case_id"),
                col("number").as("subject_cadre_no"),
                col("name").as("subject_name"),
                col("grade").as("id_grade"),
                col("token").as("id_token"),
                col("repairs").as("repair_tokens"),
                col("unit").as("subject_unit"),
                col("day").as("received_on")));
    Identified found = IDENTIFY.identify(in, DAY);
    Map<String, String> numbers = numbers(found.links());
    Map<String, String> actual = new TreeMap<>();
    for (Row link :
        found.links().filter(col(IdentityLink.FEED).equalTo("discipline_case")).collectAsList()) {
      String cadre = link.getAs(IdentityLink.CADRE_ID);
      actual.put(
          link.getAs(IdentityLink.RECORD_ID),
          (cadre == null ? "nobody" : numbers.get(cadre))
              + " by "
              + link.getAs(IdentityLink.METHOD));
    }
    Map<String, String> expected = new TreeMap<>();
    for (Row row : table.collectAsList()) {
      String number = row.getAs("number_of");
      expected.put(
          row.getAs("case"), (number == null ? "nobody" : number) + " by " + row.getAs("method"));
    }
    assertThat(actual).containsExactlyInAnyOrderEntriesOf(expected);
  }

  /** Cadre id to its smallest number. */
  private static Map<String, String> numbers(Dataset<Row> links) {
    Map<String, String> records =
        Map.ofEntries(
            Map.entry("r1", "K001"),
            Map.entry("r2", "K001"),
            Map.entry("r3", "K002"),
            Map.entry("r4", "K002"),
            Map.entry("r5", "K003"),
            Map.entry("r6", "K004"),
            Map.entry("r7", "K005"),
            Map.entry("r8", "K006"),
            Map.entry("r9", "K006"),
            Map.entry("r10", "K007"),
            Map.entry("r11", "K008"),
            Map.entry("r12", "K009"));
    return links.filter(col(IdentityLink.FEED).equalTo("roster")).collectAsList().stream()
        .collect(
            Collectors.toMap(
                row -> row.getAs(IdentityLink.CADRE_ID),
                row -> records.get(row.<String>getAs(IdentityLink.RECORD_ID)),
                (one, other) -> {
                  assertThat(one).isEqualTo(other);
                  return one;
                }));
  }
}

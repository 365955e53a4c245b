package org.cadreprofiles.identity.name;

import static org.apache.spark.sql.functions.array_contains;
import static org.apache.spark.sql.functions.arrays_overlap;
import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.cadreprofiles.testing.Rows;
import org.junit.jupiter.api.Test;

/** Which written names are the same in which form. */
class NameFormsTest {

  @Test
  void namesAgreeInTheFormThatTheTableSays() {
    Dataset<Row> names =
        Rows.table(
            "case                       | left       | right        | same",
            "blanks and middle dots     | 张 伟      | 张·伟        | clean",
            "full-width letters         | ＡＢ张     | ab张         | clean",
            "compatibility character    | 金\uF90A   | 金金         | clean",
            "traditional                | 張偉       | 张伟         | folded",
            "variant character          | 李峯       | 李峰         | folded",
            "variant of name characters | 王喆       | 王哲         | folded",
            "pinyin in two words        | 张伟       | Zhang Wei    | toneless",
            "pinyin in one word         | 张伟       | zhangwei     | toneless",
            "pinyin with tones          | 张伟       | Zhāng Wěi    | toneless",
            "pinyin with tone digits    | 张伟       | zhang1 wei3  | toneless",
            "homophones                 | 张伟       | 章炜         | toneless",
            "surname reading            | 单雄       | Shan Xiong   | toneless",
            "plain reading of a surname | 单雄       | Dan Xiong    | toneless",
            "surname in the given name  | 李单       | Li Dan       | toneless",
            "compound surname           | 尉迟恭     | Yuchi Gong   | toneless",
            "traditional surname        | 單雄       | shanxiong    | toneless",
            "u with diaeresis as v      | 吕鑫       | lv xin       | toneless",
            "u with diaeresis           | 吕鑫       | Lǚ Xīn       | toneless",
            "passport spelling          | 吕鑫       | LYU XIN      | toneless",
            "other name                 | 张伟       | 李伟         | none",
            "look-alike is no form      | 张末       | 张未         | none");
    Dataset<Row> compared = names.select(col("case"), col("same"), same(col("left"), col("right")));
    for (Row row : compared.collectAsList()) {
      assertThat(row.getString(2)).as(row.getString(0)).isEqualTo(row.getString(1));
    }
  }

  @Test
  void nothingIsNothing() {
    Dataset<Row> names = Rows.table("name", "''", "·", "");
    assertThat(
            names
                .select(
                    NameForms.clean(col("name")),
                    NameForms.toneless(NameForms.folded(NameForms.clean(col("name")))))
                .collectAsList())
        .allMatch(row -> row.isNullAt(0) && row.isNullAt(1));
  }

  @Test
  void surnameReadingsHoldAllThatIcuKnows() {
    Transliterator plain = Transliterator.getInstance("Han-Latin");
    Transliterator names = Transliterator.getInstance("Han-Latin/Names");
    List<Map<Integer, String>> ours = SurnameReadings.alternatives();
    List<String> missing = new ArrayList<>();
    for (int c = 0x4E00; c <= 0x9FFF; c++) {
      String character = Character.toString(c);
      String asSurname = CharacterTable.toneless(names.transliterate(character).strip());
      if (!asSurname.equals(CharacterTable.toneless(plain.transliterate(character).strip()))
          && !asSurname.equals(ours.get(0).get(c))
          && !asSurname.equals(ours.get(1).get(c))) {
        missing.add(character + asSurname);
      }
    }
    assertThat(missing).isEmpty();
  }

  private static Column same(Column left, Column right) {
    Column leftClean = NameForms.clean(left);
    Column rightClean = NameForms.clean(right);
    Column leftFolded = NameForms.folded(leftClean);
    Column rightFolded = NameForms.folded(rightClean);
    Column keys = NameForms.toneless(leftFolded);
    return org.apache
        .spark
        .sql
        .functions
        .when(leftClean.equalTo(rightClean), "clean")
        .when(leftFolded.equalTo(rightFolded), "folded")
        .when(arrays_overlap(keys, NameForms.toneless(rightFolded)), "toneless")
        .when(array_contains(keys, ""), "empty key")
        .otherwise("none");
  }
}

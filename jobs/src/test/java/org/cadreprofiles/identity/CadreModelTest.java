package org.cadreprofiles.identity;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.cadreprofiles.identity.linkage.model.Comparison;
import org.cadreprofiles.identity.linkage.model.LinkModel;
import org.cadreprofiles.identity.linkage.model.Sides;
import org.cadreprofiles.identity.name.NameForms;
import org.cadreprofiles.lake.SettingsFile;
import org.cadreprofiles.testing.Rows;
import org.junit.jupiter.api.Test;

/** In which level of conf/linkage/cadre.yaml two written names agree. */
class CadreModelTest {

  @Test
  void namesAgreeInTheLevelThatTheTableSays() {
    Dataset<Row> names =
        Rows.table(
            "case                                       | record        | roster     | level",
            "the same                                   | 张伟          | 张伟       | exact",
            "full-width blank                           | 张　伟        | 张伟       | exact",
            "middle dot of another code                 | 阿不都・热合曼 | 阿不都·热合曼 | exact",
            "full-width letters                         | ＺＨＡＮＧ    | zhang      | exact",
            "traditional characters                     | 張偉          | 张伟       | variant",
            "variant character                          | 李喆          | 李哲       | variant",
            "pinyin without tones                       | Zhang Wei     | 张伟       | pinyin",
            "pinyin with tones                          | Zhāng Wěi     | 张伟       | pinyin",
            "pinyin in capitals and one word            | ZHANGWEI      | 张伟       | pinyin",
            "homophone                                  | 张玮          | 张伟       | pinyin",
            "surname reading                            | Shan Xiong    | 单雄       | pinyin",
            "reading of the character elsewhere         | Dan Xiong     | 单雄       | pinyin",
            "compound surname in pinyin                 | Ouyang Xiu    | 欧阳修     | pinyin",
            "compound surname with a reading of its own | Yuchi Gong    | 尉迟恭     | pinyin",
            "one other character of two given           | 王建明        | 王建刚     | similar",
            "one other character, surname               | 汪建明        | 黄建明     | similar",
            "one character missing of two given         | 王明          | 王建明     | surname",
            "one-character given name, another          | 王明          | 王刚       | surname",
            "compound surname, one-character given name | 欧阳修        | 欧阳明     | surname",
            "compound surname, one of two given         | 欧阳文山      | 欧阳文水   | similar",
            "compound surname and its first character   | 欧阳修        | 欧小明     | differs",
            "first characters alike, no compound        | 欧明          | 欧小红     | surname",
            "another name                               | 王明          | 李刚       | differs",
            "pinyin of another name                     | Wang Ming     | 李刚       | differs");
    Sides sides =
        new Sides() {
          @Override
          public Column left(String column) {
            return form(column, col("record"));
          }

          @Override
          public Column right(String column) {
            return form(column, col("roster"));
          }
        };
    LinkModel model = SettingsFile.sparse(Path.of("conf/linkage/cadre.yaml"), LinkModel.class);
    Comparison name = model.comparisons().get(model.comparison("name"));
    for (Row row :
        names.select(col("case"), col("level"), name.level(sides).as("found")).collectAsList()) {
      assertThat(name.levelName(row.getInt(2))).as(row.getString(0)).isEqualTo(row.getString(1));
    }
  }

  private static Column form(String column, Column written) {
    Column clean = NameForms.clean(written);
    Column folded = NameForms.folded(clean);
    return Map.of(
            LinkageRecord.NAME, array(clean),
            LinkageRecord.NAME_SIMPLIFIED, array(folded),
            LinkageRecord.NAME_LONG, NameForms.longGiven(folded),
            LinkageRecord.NAME_TONELESS, NameForms.toneless(folded),
            LinkageRecord.SURNAME, NameForms.surname(folded))
        .get(column);
  }
}

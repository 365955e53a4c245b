package org.cadreprofiles.profile.fact;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.map;
import static org.apache.spark.sql.functions.try_element_at;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.spark.sql.Column;

/**
 * The words for the codes of one column, in English and Chinese; a code not listed stays itself.
 *
 * @param words each code with its two words
 */
record Vocabulary(List<Word> words) {

  /** One code and its words. */
  record Word(String code, String en, String zh) {}

  static final Vocabulary CASE_STATUS =
      of(
          "received|received|已受理",
          "verifying|being verified|核实中",
          "filed|filed|已立案",
          "concluded|concluded|已办结",
          "dismissed|dismissed|不予认定",
          "withdrawn|withdrawn|已撤回",
          "revoked|revoked|已撤销");

  static final Vocabulary TRACK = of("party|party|党纪", "administrative|administrative|政务");

  static final Vocabulary SANCTION =
      of(
          "warning|warning|警告",
          "serious_warning|serious warning|严重警告",
          "demerit|demerit|记过",
          "major_demerit|major demerit|记大过",
          "demotion|demotion|降级",
          "removal|removal from post|撤职",
          "removal_from_party_posts|removal from party posts|撤销党内职务",
          "probation|probation within the party|留党察看",
          "expulsion|expulsion|开除");

  static final Vocabulary CHANNEL =
      of(
          "letter|letter|来信",
          "visit|visit|来访",
          "call|call|来电",
          "online|online|网上",
          "message_board|message board|留言板");

  static final Vocabulary OUTCOME =
      of(
          "pending|pending|办理中",
          "substantiated|substantiated|属实",
          "partly|partly substantiated|部分属实",
          "unsubstantiated|unsubstantiated|不属实",
          "false_accusation|false accusation|诬告");

  static final Vocabulary RESPONSIBILITY =
      of("direct|direct|直接责任", "leadership|leadership|领导责任", "none|no|无");

  static final Vocabulary AUDIT_STATUS =
      of("open|not yet rectified|未整改", "rectified|rectified|已整改", "disputed|disputed|有异议");

  static final Vocabulary GRADE =
      of(
          "outstanding|outstanding|优秀",
          "competent|competent|称职",
          "basically_competent|basically competent|基本称职",
          "incompetent|incompetent|不称职",
          "undetermined|undetermined|不定等次",
          "not_assessed|not assessed|未参加考核");

  static final Vocabulary LEVEL =
      of(
          "national|national|国家级",
          "province|provincial|省级",
          "city|city|市级",
          "county|county|县级",
          "township|township|乡镇级");

  static final Vocabulary CONCERN =
      of(
          "audit|audit|审计",
          "petition|petition|信访",
          "anomaly|anomaly|数据异常",
          "warning|warning|预警",
          "inspection|inspection|督查");

  private static Vocabulary of(String... entries) {
    List<Word> words = new ArrayList<>();
    for (String entry : entries) {
      String[] parts = entry.split("\\|");
      words.add(new Word(parts[0], parts[1], parts[2]));
    }
    return new Vocabulary(words);
  }

  /** The words for a column of codes. */
  Phrase of(Column code) {
    return new Phrase(word(code, Word::en), word(code, Word::zh));
  }

  private Column word(Column code, Function<Word, String> language) {
    Column[] entries =
        words.stream()
            .flatMap(word -> List.of(lit(word.code()), lit(language.apply(word))).stream())
            .toArray(Column[]::new);
    return coalesce(try_element_at(map(entries), code), code);
  }
}

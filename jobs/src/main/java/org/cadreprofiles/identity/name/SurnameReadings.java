package org.cadreprofiles.identity.name;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Readings that a character has as a surname and nowhere else, such as 单 shan beside dan.
 *
 * <p>Two alternatives where bearers of the surname disagree or clerks do. The readings of ICU's
 * Han-Latin/Names are among them (a test compares), and those it misses.
 */
final class SurnameReadings {

  private static final String FIRST =
      "乐yue 仇qiu 任ren 刀diao 区ou 华hua 单shan 卜bu 召shao 员yun 尉yu 干gan 折she 曾zeng 查zha 燕yan 牟mu"
          + " 盖ge 种chong 秘bi 粘nian 繁po 纪ji 翟zhai 舍she 莘xin 葛ge 解xie 过guo 重chong 长chang 隗wei"
          + " 沈shen 朴piao 缪miao 覃qin 郗xi 谌chen 句gou 祭zhai 会gui 洗xian 宓mi 黑he 藏zang 晟cheng"
          + " 筠jun 峙shi 靓liang";

  private static final String SECOND =
      "牟mou 隗kui 覃tan 谌shen 郗chi 宓fu 缪mou 晟sheng 俞shu 那nuo 贲bi 逄feng 郇huan 车ju 盛cheng";

  private static final Map<String, String> COMPOUND =
      Map.of(
          "尉迟", "yuchi",
          "万俟", "moqi",
          "长孙", "zhangsun",
          "单于", "chanyu",
          "澹台", "tantai",
          "令狐", "linghu");

  private SurnameReadings() {}

  /** Returns the usual surname readings, and the other ones in use; code point to syllable. */
  static List<Map<Integer, String>> alternatives() {
    return List.of(parse(FIRST), parse(SECOND));
  }

  /** Returns surnames of two characters that are not read character by character. */
  static Map<String, String> compound() {
    return COMPOUND;
  }

  private static Map<Integer, String> parse(String readings) {
    Map<Integer, String> parsed = new LinkedHashMap<>();
    for (String reading : readings.split(" ")) {
      int length = Character.charCount(reading.codePointAt(0));
      parsed.put(reading.codePointAt(0), reading.substring(length));
    }
    return parsed;
  }
}

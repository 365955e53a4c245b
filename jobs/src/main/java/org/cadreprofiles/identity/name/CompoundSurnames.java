package org.cadreprofiles.identity.name;

import java.util.Set;

/** Surnames of two characters in use today; in simplified characters. */
final class CompoundSurnames {
  private static final Set<String> ALL =
      Set.of(
          ("欧阳 上官 司马 司徒 诸葛 东方 皇甫 尉迟 公孙 慕容 令狐 长孙 宇文 夏侯 端木 百里 南宫 独孤 轩辕 澹台 淳于 单于 太叔 申屠 公冶"
                  + " 宗政 濮阳 仲孙 钟离 闾丘 东郭 万俟 闻人 赫连 呼延 第五 拓跋 西门 左丘 梁丘 公羊 谷梁 归海 羊舌 微生 鲜于 司空 司寇"
                  + " 巫马 公西 乐正 漆雕 壤驷 夹谷 宰父 段干 东门 南门 完颜 耶律 纳兰 叶赫 那拉 达奚 褚师")
              .split(" "));

  private CompoundSurnames() {}

  /** Returns them all. */
  static Set<String> all() {
    return ALL;
  }
}

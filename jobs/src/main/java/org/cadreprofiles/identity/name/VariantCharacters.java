package org.cadreprofiles.identity.name;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Variant characters that people bear in names, beside the traditional forms that ICU knows.
 *
 * <p>Two written forms of one character (the relation of the table of variant forms of 1955): the
 * first of each pair is folded into the second for comparison only; what is stored stays as it was
 * written.
 */
final class VariantCharacters {

  private static final String PAIRS =
      "峯峰 喆哲 昇升 陞升 煕熙 熈熙 堃坤 甦苏 龢和 竝并 並并 濬浚 祐佑 邨村 菓果 嶽岳 甯宁 寗宁 淩凌 卽即 旣既 敎教"
          + " 彫雕 琱雕 寀采 採采 脩修 羣群 崐昆 崑昆 靑青 淸清 眞真 愼慎 鎭镇 珮佩 慄栗 柟楠 枏楠 栢柏 椶棕"
          + " 槀槁 洩泄 滙汇 匯汇 澂澄 烱炯 煇辉 煒炜 燿耀 猨猿 琹琴 畱留 皁皂 皐皋 臯皋 碁棋 棊棋 祕秘 秊年 穉稚"
          + " 筭算 篠筱 絃弦 緜绵 緐繁 羗羌 翶翱 肎肯 芲花 苐第 蓡参 葠参 蕐华 藴蕴 蘓苏 衇脉 裠裙 襃褒 詠咏"
          + " 諠喧 谿溪 豔艳 豓艳 賛赞 踪蹤 迺乃 逥回 逈迥 鄰邻 隣邻 醻酬 鉅巨 鋭锐 鎔熔 閒闲 闇暗 陏隋 雋隽 頴颖 頣颐"
          + " 顔颜 飃飘 飈飙 騐验 髪发 鬦斗 麤粗 黒黑 鼇鳌 齣出 仝同 佈布 併并 倣仿 傚效 兎兔 兠兜 冊册 剏创"
          + " 勣绩 勛勋 勳勋 匳奁 卻却 厰厂 叡睿 吿告 呌叫 咊和 喦岩 嵒岩 巖岩 巗岩 囘回 囬回 埜野 壄野 塡填 墖塔 夀寿"
          + " 夲本 姪侄 姸妍 娬妩 媿愧 嫺娴 嫻娴 寳宝 寶宝 寑寝 尅克 峩峨 嶋岛 巵卮 庻庶 廻回 弌一 弍二 弎三 恆恒 悳德"
          + " 徳德 慽戚 戞戛 搆构 携攜 晉晋 晳晰 晣晰 暎映 曄晔 朞期 栞刊 桺柳 棃梨 椀碗 榦干 槕桌 檇槜 氷冰 汙污 汎泛"
          + " 沍冱 泝溯 洶汹 涖莅 湻淳 溫温 潄漱 灋法 猂悍 璢琉 甎砖 畊耕 畧略 畵画 疎疏 盌碗 矦侯"
          + " 硏研 祿禄 禩祀 秌秋 稾稿 竒奇 笻筇 糭粽 綵彩 緥褓 縂总 罎坛 耊耋 聦聪 聴听 胷胸 舘馆 艢樯 荅答 菴庵 萠萌 葊庵"
          + " 蔴麻 薫薰 裵裴 賔宾 賓宾 贇赟 躭耽 輙辄 遊游 鐡铁 鑛矿 鑑鉴 鑒鉴 閙闹 隄堤 雝雍 霛灵 靈灵 靜静 韵韻 頫俯"
          + " 頼赖 顋腮 騌鬃 鬰郁 鷄鸡 鷰燕 麪面 麯曲";

  private VariantCharacters() {}

  /** Returns variant code point to the code point it is folded into. */
  static Map<Integer, Integer> all() {
    Map<Integer, Integer> folded = new LinkedHashMap<>();
    for (String pair : PAIRS.split(" ")) {
      int variant = pair.codePointAt(0);
      int standard = pair.codePointBefore(pair.length());
      if (variant != standard) {
        folded.put(variant, standard);
      }
    }
    return folded;
  }
}

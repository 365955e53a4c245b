package org.cadreprofiles.world.feeds;

import java.util.List;
import org.cadreprofiles.world.chance.Dice;

/** What people write into their daily records. */
final class WorkText {
  private static final List<String> WHERE =
      List.of("走访村组", "在服务大厅", "到项目现场", "参加专题会议后", "赴企业", "在信访接待室", "进社区", "下乡");
  private static final List<String> WHAT =
      List.of(
          "核对低保名单",
          "受理办事群众",
          "排查安全隐患",
          "整理台账资料",
          "调解邻里纠纷",
          "推进土地流转",
          "督促整改问题",
          "宣讲医保政策",
          "起草工作简报",
          "更新网上办事指南",
          "协调用水用电",
          "回访信访事项");
  private static final List<String> RESULT =
      List.of("已办结", "移交下一步处理", "约定下周复核", "群众表示满意", "待上级批复", "形成问题清单");

  private WorkText() {}

  /** Writes a day's work in two or three sentences with figures of its own. */
  static String day(Dice dice) {
    StringBuilder text = new StringBuilder();
    for (int i = dice.between(2, 3); i > 0; i--) {
      text.append(dice.pick(WHERE))
          .append(dice.pick(WHAT))
          .append(dice.between(2, 46))
          .append(dice.chance(0.5) ? "件，" : "户，")
          .append(dice.pick(RESULT))
          .append("。");
    }
    return text.toString();
  }

  /** Puts a day's work under the headings that a unit prescribes to all: innocent likeness. */
  static String inTemplate(String day) {
    return "一、今日重点工作及完成情况（按照岗位职责逐项填写）：" + day + "二、存在问题：无。三、明日工作计划：按既定安排推进。";
  }

  /** Takes over a text with a figure changed, as who copies does. */
  static String copied(String text, Dice dice) {
    return text.replaceFirst("[0-9]+", String.valueOf(dice.between(2, 46)));
  }
}

package org.cadreprofiles.world.people;

import java.util.List;

/** Invented names of places and the common names of offices. */
final class PlaceNames {
  private static final String FIRST = "澜岚岑沐峦霁砚槿筠芷溯昀翠棠浔渌蓼荻萧檀枫榆杞桉葭";
  private static final String SECOND = "屏浦洲陵泽原塘渡岗坪湾桥坡溪岭埠墩畈圩垸";

  static final List<String> DEPARTMENTS =
      List.of(
          "政务服务局",
          "信访局",
          "审计局",
          "人力资源和社会保障局",
          "农业农村局",
          "统计局",
          "发展和改革局",
          "生态环境局",
          "应急管理局",
          "医疗保障局",
          "教育局",
          "民政局",
          "财政局",
          "卫生健康局",
          "自然资源局",
          "住房和城乡建设局",
          "交通运输局",
          "水务局",
          "商务局",
          "文化和旅游局",
          "市场监督管理局",
          "工业和信息化局",
          "司法局",
          "林业局");

  static final List<String> INSTITUTIONS =
      List.of("政务服务中心", "公共就业服务中心", "社会保险事业中心", "不动产登记中心", "融媒体中心", "图书馆", "城市管理服务中心", "农业技术推广中心");

  static final List<String> AREAS =
      List.of("政务服务", "信访", "财务审计", "乡村振兴", "民生保障", "生态环境", "安全生产", "基层治理", "项目建设", "宣传");

  private PlaceNames() {}

  /** Returns the name of a place by number; different up to 500, then they repeat. */
  static String place(long number) {
    int at = (int) Math.floorMod(number * 137 + 11, (long) FIRST.length() * SECOND.length());
    return "" + FIRST.charAt(at % FIRST.length()) + SECOND.charAt(at / FIRST.length());
  }
}

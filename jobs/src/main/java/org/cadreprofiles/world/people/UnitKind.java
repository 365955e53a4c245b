package org.cadreprofiles.world.people;

import java.util.List;

/** Kind of unit with the titles of its posts, from its head down. */
public enum UnitKind {
  PARTY_COMMITTEE("party_committee", "131", "党委书记", "党委副书记", "组织干事"),
  DEPARTMENT("department", "141", "局长", "副局长", "科员"),
  TOWNSHIP("township", "141", "镇长", "副镇长", "科员"),
  STREET("street", "141", "街道办事处主任", "街道办事处副主任", "科员"),
  VILLAGE("village", null, "村党支部书记", "村委会主任", "村委会委员"),
  INSTITUTION("institution", "142", "主任", "副主任", "工作人员");

  private final String code;
  private final String headLevel;
  private final List<String> titles;

  UnitKind(String code, String headLevel, String head, String deputy, String staff) {
    this.code = code;
    this.headLevel = headLevel;
    this.titles = List.of(head, deputy, staff);
  }

  /** Returns the code of the contract. */
  public String code() {
    return code;
  }

  /** Returns the title of the head (0), a deputy (1) or staff (2). */
  public String title(int rank) {
    return titles.get(rank);
  }

  /** Returns the level code (GB/T 12407) of this rank; none in villages. */
  public String level(int rank) {
    if (headLevel == null) {
      return null;
    }
    return switch (rank) {
      case 0 -> headLevel;
      case 1 -> headLevel.equals("131") ? "132" : "142";
      default -> "150";
    };
  }

  /** Returns the post kind of this rank. */
  public String postKind(int rank) {
    if (this == VILLAGE) {
      return "village";
    }
    return rank < 2 ? "leading" : "non_leading";
  }
}

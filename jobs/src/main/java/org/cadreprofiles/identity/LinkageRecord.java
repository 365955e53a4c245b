package org.cadreprofiles.identity;

/** Columns of conf/linkage/cadre.yaml: in which forms mentions and persons are compared. */
final class LinkageRecord {
  /** Names the record: a way of naming on the left, a cadre on the right. */
  static final String ID = "id";

  /** How many ways of naming a way stands for. */
  static final String STANDS_FOR = "stands_for";

  static final String CADRE_NO = "cadre_no";
  static final String ID_TOKEN = "id_token";

  /** Tokens, with those that an id with one slip may have meant. */
  static final String ID_ONE_SLIP = "id_one_slip";

  static final String NAME = "name";
  static final String NAME_SIMPLIFIED = "name_simplified";

  /** Simplified names with a given name of two characters or more. */
  static final String NAME_LONG = "name_long";

  static final String NAME_TONELESS = "name_toneless";
  static final String SURNAME = "surname";

  /** Units with the years, such as U1@2024. */
  static final String UNIT_THEN = "unit_then";

  /** The same with all units that they became or came from. */
  static final String LINEAGE_THEN = "lineage_then";

  /** Units in any year. */
  static final String UNIT = "unit";

  static final String LINEAGE = "lineage";

  private LinkageRecord() {}
}

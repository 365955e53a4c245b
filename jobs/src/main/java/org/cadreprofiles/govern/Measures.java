package org.cadreprofiles.govern;

/** Names of the measures of burden. */
final class Measures {
  static final String INDICATORS = "indicators";
  static final String PLANS = "plans";
  static final String ON_SITE_VISITS = "on_site_visits";
  static final String VISIT_DAYS = "visit_days";
  static final String DEPARTMENTS_VISITING = "departments_visiting";
  static final String MATERIALS = "materials";
  static final String DUPLICATE_MATERIALS = "duplicate_materials";
  static final String MINUTES_TO_FILL = "minutes_to_fill";
  static final String MINUTES_TO_REVIEW = "minutes_to_review";

  private Measures() {}
}

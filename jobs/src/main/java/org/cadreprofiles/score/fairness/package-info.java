/**
 * Outcomes of groups beside each other, so that people can see whether scores treat men and women,
 * young and old alike. What makes the groups is no input to any score.
 */
package org.cadreprofiles.score.fairness;

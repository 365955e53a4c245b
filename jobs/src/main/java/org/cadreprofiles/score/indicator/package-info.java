/**
 * What indicators say of units and people: reported values, and values computed from feeds, each
 * with what findings and decisions did to it. One record and one page for each computed indicator.
 */
package org.cadreprofiles.score.indicator;

/**
 * Charts of the report as SVG, drawn from plain numbers. No script and no style attribute is
 * needed, so that they pass the strict content policy of the pages.
 */
package org.cadreprofiles.report.chart;

/**
 * Words and numbers of the report: every text in English and Chinese, every figure in one form.
 * Knows no table.
 */
package org.cadreprofiles.report.text;

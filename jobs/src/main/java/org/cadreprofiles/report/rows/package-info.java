/**
 * What the pages need, as pure steps from published tables: one row per page or per line of a list,
 * with everything that belongs to it in arrays.
 */
package org.cadreprofiles.report.rows;

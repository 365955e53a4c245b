/**
 * Serves every test: one Spark session, rows written as readable tables, pages of docs/ run as
 * tests. Nothing here knows a stage.
 */
package org.cadreprofiles.testing;

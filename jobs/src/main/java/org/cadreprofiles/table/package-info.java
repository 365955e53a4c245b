/**
 * One constants class per table, equal to its contract in schemas (a test compares them), and
 * {@link org.cadreprofiles.table.Tables}, through which stages get their inputs. Knows nothing
 * else.
 */
package org.cadreprofiles.table;

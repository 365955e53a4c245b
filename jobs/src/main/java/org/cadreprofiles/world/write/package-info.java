/**
 * How rows become landing files: shapes, export styles of places, CSV, JSON lines and Parquet
 * writers that stream and give equal bytes for equal rows. Knows the column constants only.
 */
package org.cadreprofiles.world.write;

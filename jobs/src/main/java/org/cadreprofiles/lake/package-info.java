/**
 * Is the only place that touches the outside: Spark's session, files, Delta tables, publication.
 * Every other package gets its data from here as datasets and knows no path.
 */
package org.cadreprofiles.lake;

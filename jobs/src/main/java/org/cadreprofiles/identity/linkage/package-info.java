/**
 * Finds records of one person in any one or two tables, by a link model and without labels: the
 * general engine behind identity's probabilistic pass.
 */
package org.cadreprofiles.identity.linkage;

/**
 * The scores of one peer group: scales, weights, contributions and, from replicates, intervals.
 * Plain arithmetic where the rows are.
 */
package org.cadreprofiles.score.group;

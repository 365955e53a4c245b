/**
 * Proposed grades: how many a unit may have by which rule, who stands clearly above the line, and
 * about whom people have to look first. Proposals only; what a grade is, people decide.
 */
package org.cadreprofiles.score.proposal;

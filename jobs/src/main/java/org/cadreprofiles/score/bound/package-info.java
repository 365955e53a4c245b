/**
 * A scorecard bound to the catalogue of the period: which indicators stand where, which of them the
 * gate refused and why.
 */
package org.cadreprofiles.score.bound;

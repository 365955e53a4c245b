/**
 * How good scores are against the latent ability of invented people: whether intervals of ranks
 * hold it, how well the order agrees with it, and whether leniency of raters is found.
 */
package org.cadreprofiles.evaluate.score;

/**
 * How much each level of agreement weighs, learnt from the data without labels: Fellegi and
 * Sunter's model, fitted by expectation maximisation on counted vectors. The driver sees counts
 * only.
 */
package org.cadreprofiles.identity.linkage.train;

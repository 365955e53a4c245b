/**
 * The steps of a run in order, one small class each, and the runner that holds the lake while they
 * work. Knows every stage; a stage knows none of this.
 */
package org.cadreprofiles.job;

/**
 * The invented county: landing files for all feeds and, apart from them, the truth that no job
 * reads. Knows the tables' constants only; only Main knows it.
 */
package org.cadreprofiles.world;

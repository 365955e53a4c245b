/**
 * What goes wrong between an office and the landing zone, at stated rates and with labels. Knows
 * people and rows.
 */
package org.cadreprofiles.world.dirt;

/**
 * Days, quarters, holidays and the clock of the invented county. Knows nothing else of the world.
 */
package org.cadreprofiles.world.calendar;

/**
 * Turns the records of one feed each into dated facts about cadres. A fact says whether it counts
 * on the day, by which rule, and from which source record it comes.
 */
package org.cadreprofiles.profile.fact;

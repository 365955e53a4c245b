/**
 * Browse traffic of the year: residents with habits, innocent oddities, and brushing, each event
 * labelled. Knows units, chance and sizes; writes through the sinks of write and dirt.
 */
package org.cadreprofiles.world.browse;

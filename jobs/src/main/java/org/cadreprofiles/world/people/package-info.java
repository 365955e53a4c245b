/**
 * Who lives and works in the invented county: units with their history, cadres with their careers,
 * petitioners. Knows chance, the calendar and nothing of files.
 */
package org.cadreprofiles.world.people;

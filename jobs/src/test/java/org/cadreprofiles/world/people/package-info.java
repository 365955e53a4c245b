/** Ids, names and careers of the invented people. */
package org.cadreprofiles.world.people;

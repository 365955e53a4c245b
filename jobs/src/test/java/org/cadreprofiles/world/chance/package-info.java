/** Distributions have the moments that their names promise. */
package org.cadreprofiles.world.chance;

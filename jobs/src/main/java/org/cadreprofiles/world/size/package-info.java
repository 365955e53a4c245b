/** How large a world is. Knows nothing else. */
package org.cadreprofiles.world.size;

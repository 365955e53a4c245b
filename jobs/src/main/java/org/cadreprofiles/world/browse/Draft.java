package org.cadreprofiles.world.browse;

import org.cadreprofiles.world.calendar.Quarter;

/**
 * An episode before it is known how many views it has.
 *
 * @param ratio views as a share of the quarter's expected organic views
 */
record Draft(Site site, Site partner, Behaviour behaviour, Quarter quarter, double ratio) {}

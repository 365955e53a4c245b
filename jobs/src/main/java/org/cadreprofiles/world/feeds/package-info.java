/**
 * What each feed but the browse log truly holds for one district. Knows people, chance, sizes and
 * the sink that dirties its rows.
 */
package org.cadreprofiles.world.feeds;

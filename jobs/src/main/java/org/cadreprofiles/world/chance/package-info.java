/**
 * Streams of chance that can be named, so that every part of the world draws its own numbers. Knows
 * nothing else.
 */
package org.cadreprofiles.world.chance;

package org.cadreprofiles.world.write;

/**
 * A cell that is written as it is, whatever the column's type: a date that is none.
 *
 * @param text what the file shows
 */
public record RawCell(String text) {}

/**
 * Reads the landing zone: which files are there, and their rows as they came, with file and line.
 * Judging and typing rows is the business of {@code feed}.
 */
package org.cadreprofiles.lake.landing;

/**
 * Answers who is who: which cadre each source record is about, how that was found, and what a
 * person has to decide. Its passes run from the cheapest and surest to the weakest.
 */
package org.cadreprofiles.identity;

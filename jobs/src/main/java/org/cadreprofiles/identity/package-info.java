/**
 * Answers who is who: which cadre each source record is about, how that was found, and what a
 * person has to decide. Its passes run from the cheapest and surest to the weakest; the last one
 * weighs all evidence with the engine of the package linkage. docs/identity.md tells it as a whole.
 */
package org.cadreprofiles.identity;

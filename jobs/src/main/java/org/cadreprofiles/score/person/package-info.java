/**
 * From units to people: who held which post, how far each answers for a result, whom each is
 * compared with, and which dated facts stand beside the indicators.
 */
package org.cadreprofiles.score.person;

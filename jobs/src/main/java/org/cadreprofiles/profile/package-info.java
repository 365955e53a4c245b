/**
 * Answers what is known about a cadre, since when and from where, and whether it may count on a
 * day. Dated rules decide how long; what is open, cleared or not final never counts.
 */
package org.cadreprofiles.profile;

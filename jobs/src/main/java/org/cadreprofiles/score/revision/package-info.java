/**
 * The two tables of scores and their history: what was published before stays, and a new revision
 * says why.
 */
package org.cadreprofiles.score.revision;

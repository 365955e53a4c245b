/**
 * Scores a reviewer can explain: a scorecard's indicators attributed to people, normalised among
 * peers, weighted, added up, with an interval. A score is advice; nothing here writes a grade.
 */
package org.cadreprofiles.score;

/**
 * What counts, how much, and compared with whom: the scorecard of conf/scorecard.yaml as records
 * that check themselves. Knows no data.
 */
package org.cadreprofiles.score.card;

/**
 * Dated rules with their sources, as conf/rules holds them: which ones apply on a day, and how to
 * cite them. Known by the stages whose outcome a rule may decide; knows nothing else.
 */
package org.cadreprofiles.rule;

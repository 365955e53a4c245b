/**
 * How well inflated views are found and corrected: cases with what is true about them, and the
 * figures of many cases. A case is a platform, a unit and a calendar quarter.
 */
package org.cadreprofiles.evaluate.anomaly;

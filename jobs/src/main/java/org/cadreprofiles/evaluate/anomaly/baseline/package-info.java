/**
 * What others would do: simple and well-known ways to spot inflated views, for comparison. No job
 * uses them.
 */
package org.cadreprofiles.evaluate.anomaly.baseline;

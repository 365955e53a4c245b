/**
 * How good identity, anomalies and scores are against truth. Only the command knows this package,
 * and only it ever sees a truth.
 */
package org.cadreprofiles.evaluate;

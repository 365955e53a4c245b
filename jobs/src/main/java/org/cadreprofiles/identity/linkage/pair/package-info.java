/**
 * From records to pairs with their agreement: cleaning, blocking, comparing. All are column
 * expressions over datasets; only counts reach the driver.
 */
package org.cadreprofiles.identity.linkage.pair;

/** The invented county is checked against its own truth: bytes, ids, rates, counts and labels. */
package org.cadreprofiles.world;

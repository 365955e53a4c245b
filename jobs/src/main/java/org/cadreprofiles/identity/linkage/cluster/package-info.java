/**
 * From weighed pairs to records of one person: connected components, then merging in the order of
 * weights for as long as the evidence between two groups speaks for it.
 */
package org.cadreprofiles.identity.linkage.cluster;

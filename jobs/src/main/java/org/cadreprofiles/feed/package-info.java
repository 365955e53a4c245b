/**
 * Brings raw landing rows to the shape of their contract: mappings, types, tokens for resident ids,
 * rules, corrections and duplicates. Sets rows that break the contract aside with the reason and
 * never loses one.
 */
package org.cadreprofiles.feed;

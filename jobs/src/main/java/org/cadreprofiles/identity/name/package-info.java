/**
 * Answers in which written forms two Chinese names are the same: exact, in another character form,
 * in toneless pinyin. Characters are looked up in tables made once, never transliterated per row.
 */
package org.cadreprofiles.identity.name;

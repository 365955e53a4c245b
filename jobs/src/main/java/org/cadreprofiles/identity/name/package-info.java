/**
 * Answers in which written forms two Chinese names are the same: exact, in another character form,
 * in toneless pinyin. Everything is built-in column expressions over tables made once.
 */
package org.cadreprofiles.identity.name;

/**
 * Mathematics on arrays of doubles: one method per file, each with the source of its formula. Knows
 * neither Spark nor any table, so every stage may use it and every figure can be checked.
 */
package org.cadreprofiles.stats;

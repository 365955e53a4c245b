/**
 * Holds the program's entry: which command was asked for and which exit code it ends with. What a
 * command does is in {@code org.cadreprofiles.job}.
 */
package org.cadreprofiles;

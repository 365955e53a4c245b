/**
 * Guards the shape of the project: who may import whom, where input and output happen, how columns
 * and classes are named. Each rule says in its message what to do instead.
 */
package org.cadreprofiles.architecture;

/**
 * Which reported views should not be believed, how many remain, and how sure that is. Starts from
 * one pass over browse events; every detector is one record, and no other stage is known here.
 */
package org.cadreprofiles.anomaly;

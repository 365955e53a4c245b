/** Tests of reading landing files, whole and damaged. */
package org.cadreprofiles.lake.landing;

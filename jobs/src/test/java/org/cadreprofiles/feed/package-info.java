/** Tests of the way from raw rows to the versions that stay. */
package org.cadreprofiles.feed;

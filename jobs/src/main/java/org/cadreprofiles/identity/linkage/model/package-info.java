/**
 * What a link model says: which columns are read, how they are cleaned, which pairs are looked at,
 * how they are compared and when they are linked. A model is one YAML file in conf/linkage.
 */
package org.cadreprofiles.identity.linkage.model;

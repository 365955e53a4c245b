/**
 * One class per kind of page: it turns rows into the model that its template in {@code
 * src/main/jte} shows. What a shared edition must not show is left out here, before a template sees
 * it.
 */
package org.cadreprofiles.report.page;

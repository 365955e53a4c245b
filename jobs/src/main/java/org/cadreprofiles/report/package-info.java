/**
 * Makes the report: static pages from published tables, in English and Chinese, handed one at a
 * time to a {@link org.cadreprofiles.report.PageSink}. Reads tables and nothing else; whoever
 * implements the sink does the writing.
 */
package org.cadreprofiles.report;

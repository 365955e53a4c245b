package org.cadreprofiles.lake;

import java.util.List;

/**
 * What a write left: the version it made, how many rows it wrote, and what the contract's rules
 * found.
 *
 * @param version Delta version of the table after the write
 * @param rows rows written by this commit
 */
public record Written(String table, long version, long rows, List<CheckResult> checks) {}

package org.cadreprofiles.lake;

import org.cadreprofiles.table.Contract;

/**
 * How many rows broke a rule.
 *
 * @param contract table of the rule
 * @param rule rule id within the contract
 * @param failedRows rows that broke it
 */
public record CheckResult(String contract, String rule, Contract.Action action, long failedRows) {}

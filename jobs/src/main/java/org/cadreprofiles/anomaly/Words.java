package org.cadreprofiles.anomaly;

/**
 * How a finding is put to people: as a question with figures, never as a verdict.
 *
 * <p>Placeholders: %1 reported, %2 remaining, %3 and %4 its 90 % interval, %5 in question, %6 and
 * %7 what is usual. All are numbers with thousands separated.
 *
 * @param en sentence, English
 * @param zh sentence, Chinese
 * @param refutedEn what would answer the question otherwise, English
 * @param refutedZh the same in Chinese
 */
record Words(String en, String zh, String refutedEn, String refutedZh) {}

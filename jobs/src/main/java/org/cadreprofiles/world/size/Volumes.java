package org.cadreprofiles.world.size;

/**
 * How much is recorded, besides the numbers of people, units and events.
 *
 * @param historyShare share of annual assessments before 2023 that were ever digitised
 * @param appraisedShare share of leading cadres appraised by several raters
 * @param workerShare share of other cadres who keep a daily record
 * @param recordsPerWorker daily records a year of each of them
 * @param petitionsPerUnit petitions in the told year and the one before
 * @param personalResultShare share of cadres with personal indicator results
 * @param pageClaimShare share of units that claim views page by page, not as one total
 */
public record Volumes(
    double historyShare,
    double appraisedShare,
    double workerShare,
    int recordsPerWorker,
    int petitionsPerUnit,
    double personalResultShare,
    double pageClaimShare) {}

package org.cadreprofiles.anomaly;

import static org.cadreprofiles.testing.DatasetEquality.assertDataset;

import org.cadreprofiles.testing.Rows;
import org.junit.jupiter.api.Test;

class DecidedStateTest {
  @Test
  void theLatestDecisionOfAFindingGivesItsState() {
    assertDataset(
        Rows.table(
            "anomaly_id | state     | decided_by | decided_why",
            "open       | open      |            |",
            "explained  | explained | r2         | a lecture",
            "corrected  | explained | r3         | a broken counter",
            "confirmed  | confirmed | r4         | paid for",
            "rejected   | rejected  | r5         | readers"),
        DecidedState.decide(
                Rows.table("anomaly_id", "open", "explained", "corrected", "confirmed", "rejected"),
                Rows.table(
                    "decision_id | target_kind | target_id | verdict | reason | decided_by | decided_at:timestamp",
                    "1 | anomaly | explained | confirmed           | first look       | r1 | 2025-07-01 00:00:00",
                    "2 | anomaly | explained | explained           | a lecture        | r2 | 2025-07-02 00:00:00",
                    "3 | anomaly | corrected | explained_corrected | a broken counter | r3 | 2025-07-02 00:00:00",
                    "4 | anomaly | confirmed | Confirmed           | paid for         | r4 | 2025-07-02 00:00:00",
                    "5 | anomaly | rejected  | rejected            | readers          | r5 | 2025-07-02 00:00:00",
                    "6 | anomaly | open      | postponed           | no verdict       | r6 | 2025-07-02 00:00:00",
                    "7 | score   | open      | rejected            | not for us       | r7 | 2025-07-02 00:00:00"))
            .select("anomaly_id", "state", "decided_by", "decided_why"));
  }
}

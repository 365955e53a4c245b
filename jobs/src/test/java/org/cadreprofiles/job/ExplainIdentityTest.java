package org.cadreprofiles.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.cadreprofiles.lake.UsageException;
import org.cadreprofiles.table.IdentityLink;
import org.cadreprofiles.table.IdentityReview;
import org.cadreprofiles.testing.Given;
import org.junit.jupiter.api.Test;

/** What {@code explain identity} says about a record. */
class ExplainIdentityTest {
  private static final Given LAKE =
      Given.nothing()
          .and(
              IdentityLink.TABLE,
              "feed | source_system | record_id | cadre_id | method | weight:double | evidence | waterfall | blocking_rule | alternatives",
              "petition | s | p1 | c1 | probabilistic | 9.25 | cadre_no=exact;name=differs | prior=-12.25;cadre_no=26.00;name=-4.50 | cadre_no | c2: cadre_no=differs;name=exact (weight -0.50; prior=-12.25;cadre_no=-5.25;name=17.00) \\| c3: name=exact (weight -3.00; prior=-12.25;name=9.25)",
              "petition | s | p2 |    | none | | | | | ",
              "petition | t | p3 | c1 | id | | roster=anchor | | | ",
              "roster   | t | p3 | c1 | id | | roster=anchor | | | ")
          .and(
              IdentityReview.TABLE,
              "feed | source_system | record_id | candidate_cadre_id | state | weight:double",
              "petition | s | p2 | c1 | open | 3.5",
              "petition | s | p2 | c2 | different | 4.5");

  @Test
  void theWaterfallTheRuleAndTheBestRejectedCandidate() {
    assertThat(lines("p1"))
        .containsSubsequence(
            "identity petition/s/p1: cadre c1, method probabilistic, found by cadre_no",
            "  prior                                          -12.25  ------------",
            "  cadre_no   exact                               +26.00  ++++++++++++++++++++++++++",
            "  name       differs                              -4.50  -----",
            "  sum                                             +9.25  log2 of the odds: 609 to 1",
            "  best other candidate: cadre c2",
            "    name       exact                               +17.00  +++++++++++++++++",
            "  and 1 more");
  }

  @Test
  void whatIsAsked() {
    assertThat(lines("petition/s/p2"))
        .contains(
            "identity petition/s/p2: no cadre",
            "  no other cadre was considered",
            "  review: cadre c2, different",
            "  review: cadre c1, open");
  }

  @Test
  void aRecordThatIsNotThereOrNotTheOnlyOne() {
    assertThatThrownBy(() -> lines("p9"))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("There is no record p9 that names a person");
    assertThatThrownBy(() -> lines("p3"))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("2 records are called p3: petition/t/p3, roster/t/p3");
    assertThat(lines("roster/t/p3")).contains("  evidence: roster=anchor");
  }

  private static List<String> lines(String record) {
    return new ExplainIdentity(LAKE, new SourceLines(LAKE)).lines(record);
  }
}

package org.cadreprofiles.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cadreprofiles.lake.ConfFiles;
import org.cadreprofiles.lake.SettingsFile;
import org.junit.jupiter.api.Test;

/** G12: every rule of conf/rules is whole, dated where adopted, and applies only if it may. */
class G12RuleBookTest {

  private static final Path FILES = Path.of("conf/rules");
  private static final Path COLLECTED = Path.of("../shared/reference/rules/assessment_rules.csv");

  @Test
  void everyFileHoldsRulesOfTheDomainItIsNamedFor() {
    byFile()
        .forEach(
            (file, rules) ->
                assertThat(rules)
                    .as(file)
                    .isNotEmpty()
                    .allMatch(rule -> file.equals(rule.domain() + ".yaml")));
  }

  @Test
  void onlyVerifiedRulesAreConfirmedAndPoliciesSayWhose() {
    for (Rule rule : book().all()) {
      assertThat(rule.confirmed())
          .as(rule.id())
          .isEqualTo(rule.certainty() == Rule.Certainty.VERIFIED);
      assertThat(rule.adoptedBy().isPresent())
          .as(rule.id())
          .isEqualTo(rule.certainty() == Rule.Certainty.POLICY);
      assertThat(List.of(rule.sentenceEn(), rule.sentenceZh(), rule.source()))
          .as(rule.id())
          .noneMatch(String::isBlank);
    }
  }

  @Test
  void whatNobodyConfirmedIsListedAndNotApplied() {
    Rules book = book();
    assertThat(book.unconfirmed())
        .extracting(Rule::id)
        .contains("QUOTA-20", "CASE-OPEN", "PARTY-SANCTION-WARNING", "INSP-1Y", "NO-TRACE");
    assertThat(book.applicable("sanction"))
        .extracting(Rule::id)
        .contains("PERIOD-WARN", "COUNTY-PARTY-WARNING")
        .doesNotContain("PARTY-SANCTION-WARNING");
  }

  @Test
  void theDemoCountysPoliciesAreCitedAsSuch() {
    assertThat(book().inForce("sanction", LocalDate.of(2018, 1, 1)))
        .extracting(Rule::citation)
        .contains(
            "COUNTY-PARTY-WARNING (policy of demo county from 2018-01-01; demo county rules on the"
                + " use of sanctions, section 2)");
    assertThat(book().inForce("sanction", LocalDate.of(2017, 12, 31)))
        .extracting(Rule::id)
        .noneMatch(id -> id.startsWith("COUNTY-"));
  }

  @Test
  void everyCollectedRuleIsCarriedOver() throws IOException {
    assumeTrue(Files.exists(COLLECTED), "the collected rules are not beside the project");
    List<String> ids = book().all().stream().map(Rule::id).toList();
    List<String> missing = new ArrayList<>();
    for (String line : Files.readAllLines(COLLECTED).subList(1, 52)) {
      String id = line.substring(0, line.indexOf(','));
      // One collected row names five party sanctions; here each is a rule.
      if (ids.stream().noneMatch(ours -> ours.equals(id) || ours.startsWith(id + "-"))) {
        missing.add(id);
      }
    }
    assertThat(missing).isEmpty();
  }

  private static Map<String, List<Rule>> byFile() {
    Map<String, List<Rule>> rules = new LinkedHashMap<>();
    for (Path file : ConfFiles.yaml(FILES)) {
      rules.put(
          file.getFileName().toString(),
          SettingsFile.sparse(file, new TypeReference<List<Rule>>() {}));
    }
    return rules;
  }

  private static Rules book() {
    return new Rules(byFile().values().stream().flatMap(List::stream).collect(Collectors.toList()));
  }
}

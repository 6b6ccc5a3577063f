package org.vigil.jobs.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.vigil.jobs.limit.LegalRules.Limit;
import org.vigil.model.term.LegalUse;

/** The settings that say for what files may be used, and which rule counts. */
class LegalRulesTest {
  private static final Config REFERENCE =
      ConfigFactory.parseResources("reference.conf").getConfig("vigil.legal");

  private static LegalRules with(String... rules) {
    return LegalRules.from(
        ConfigFactory.parseString("rules = [" + String.join(",", rules) + "]")
            .withFallback(REFERENCE));
  }

  private static LegalThing thing(
      String caseId, @Nullable String legalBasis, @Nullable ProviderView viewed) {
    return new LegalThing("s", 1, caseId, "p", "sha", legalBasis, null, viewed);
  }

  @Test
  void thereAreNoRulesAndAllMayBeUsed() {
    LegalRules rules = LegalRules.from(REFERENCE);
    assertThat(rules).isEqualTo(new LegalRules(List.of()));
    assertThat(rules.asksProviders()).isFalse();
    assertThat(rules.limit(thing("A", null, ProviderView.FALSE), false)).isEmpty();
  }

  @Test
  void readsEveryKey() {
    LegalRules rules =
        with("{ cases = \"t-*\", legal-basis = \"War*\", viewed = true, scope = out, use = hash }");
    assertThat(rules.rules())
        .containsExactly(new LegalRule("t-*", "War*", ProviderView.TRUE, false, LegalUse.HASH));
    assertThat(rules.asksProviders()).isTrue();
  }

  @Test
  void theFirstThatFitsCounts() {
    LegalRules rules =
        with(
            "{ cases = \"free*\", use = all }",
            "{ viewed = unknown, use = exact }",
            "{ viewed = false, use = nothing }",
            "{ legal-basis = \"*warrant*\", scope = out, use = hash }");
    assertThat(rules.limit(thing("free-1", "a warrant", ProviderView.FALSE), false)).isEmpty();
    assertThat(use(rules, thing("A", null, ProviderView.UNKNOWN), true)).hasValue(LegalUse.EXACT);
    assertThat(use(rules, thing("A", null, ProviderView.FALSE), true)).hasValue(LegalUse.NOTHING);
    assertThat(use(rules, thing("A", null, ProviderView.TRUE), true)).isEmpty();
    assertThat(use(rules, thing("A", "the warrant 7", null), false)).hasValue(LegalUse.HASH);
    assertThat(use(rules, thing("A", "the warrant 7", null), true)).isEmpty();
    assertThat(use(rules, thing("A", null, null), false)).isEmpty();
  }

  private static Optional<LegalUse> use(LegalRules rules, LegalThing thing, boolean covered) {
    return rules.limit(thing, covered).map(Limit::use);
  }

  @Test
  void aLimitNamesItsRuleAndWhatThatGoesBy() {
    LegalRules rules =
        with("{ cases = B, use = all }", "{ viewed = false, scope = out, use = nothing }");
    assertThat(rules.limit(thing("A", null, ProviderView.FALSE), false).orElseThrow().rule())
        .isEqualTo(
            "rule 2 of vigil.legal.rules (no person at the provider viewed the file; the file is"
                + " out of the scope of its case)");
  }

  @Test
  void otherRulesAnotherBasisAndAnotherScopeJudgeACaseAgain() {
    LegalRules rules = with("{ use = exact }");
    String before = rules.digest("A", "basis", null);
    assertThat(rules.digest("A", "basis", null)).isEqualTo(before);
    assertThat(with("{ use = hash }").digest("A", "basis", null)).isNotEqualTo(before);
    assertThat(rules.digest("A", null, null)).isNotEqualTo(before);
    assertThat(rules.digest("A", "basis", List.of("x"))).isNotEqualTo(before);
  }

  @Test
  void refusesWhatNoRuleHas() {
    assertThatThrownBy(() -> with("{ use = some }")).hasMessageContaining("use");
    assertThatThrownBy(() -> with("{ use = all, case = x }")).hasMessageContaining("case");
    assertThatThrownBy(() -> with("{ use = all, viewed = maybe }")).hasMessageContaining("viewed");
    assertThatThrownBy(() -> with("{ use = all, scope = half }")).hasMessageContaining("scope");
    assertThatThrownBy(() -> with("{ cases = x }")).hasMessageContaining("use");
  }
}

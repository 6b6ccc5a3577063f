package org.vigil.jobs.limit;

import com.typesafe.config.Config;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vigil.model.term.LegalUse;
import org.vigil.run.ledger.TextDigest;

/**
 * For what files may be used, from {@code vigil.legal}: of the rules the first that fits counts; a
 * file that none fits may be used for all.
 */
record LegalRules(List<LegalRule> rules) implements Serializable {
  LegalRules {
    rules = List.copyOf(rules);
  }

  static LegalRules from(Config legal) {
    return new LegalRules(
        legal.getConfigList("rules").stream().<LegalRule>map(LegalRule::from).toList());
  }

  /**
   * What limits a file.
   *
   * @param use for what it may be used
   * @param rule which rule says so, and what it goes by
   */
  record Limit(LegalUse use, String rule) {}

  /** What limits a file; empty where nothing does. */
  Optional<Limit> limit(LegalThing thing, boolean covered) {
    for (int i = 0; i < rules.size(); i++) {
      LegalRule rule = rules.get(i);
      if (rule.fits(thing, covered)) {
        String name = "rule " + (i + 1) + " of vigil.legal.rules (" + rule.words() + ")";
        return rule.use() == LegalUse.ALL
            ? Optional.empty()
            : Optional.of(new Limit(rule.use(), name));
      }
    }
    return Optional.empty();
  }

  /** Whether any rule asks if a person at the provider viewed a file. */
  boolean asksProviders() {
    return rules.stream().anyMatch(rule -> rule.viewed() != null);
  }

  /** A digest of the rules and of what they ask of a case. */
  String digest(String caseId, @Nullable String legalBasis, @Nullable List<String> scope) {
    return TextDigest.of(rules, caseId, String.valueOf(legalBasis), String.valueOf(scope));
  }
}

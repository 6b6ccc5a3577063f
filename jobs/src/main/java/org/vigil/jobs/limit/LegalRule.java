package org.vigil.jobs.limit;

import com.typesafe.config.Config;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vigil.model.term.LegalUse;

/**
 * One rule: what it asks of a file, and for what that may be used.
 *
 * @param cases a glob over the case
 * @param legalBasis a glob over the legal basis that the case's manifest names
 * @param viewed whether a person at the provider viewed it; null where the rule does not ask
 * @param inScope whether the case's scope covers it; null where the rule does not ask
 * @param use for what a file that fits may be used
 */
record LegalRule(
    String cases,
    String legalBasis,
    @Nullable ProviderView viewed,
    @Nullable Boolean inScope,
    LegalUse use)
    implements Serializable {
  private static final Set<String> KEYS = Set.of("cases", "legal-basis", "viewed", "scope", "use");

  static LegalRule from(Config rule) {
    for (String key : rule.root().keySet()) {
      if (!KEYS.contains(key)) {
        throw new IllegalArgumentException("legal.rules has no " + key);
      }
    }
    return new LegalRule(
        rule.hasPath("cases") ? rule.getString("cases") : "*",
        rule.hasPath("legal-basis") ? rule.getString("legal-basis") : "*",
        rule.hasPath("viewed") ? ProviderView.parse(rule.getString("viewed")) : null,
        rule.hasPath("scope") ? scope(rule.getString("scope")) : null,
        use(rule.getString("use")));
  }

  private static boolean scope(String text) {
    if (!text.equals("in") && !text.equals("out")) {
      throw new IllegalArgumentException("legal.rules.scope must be in or out, not " + text);
    }
    return text.equals("in");
  }

  private static LegalUse use(String text) {
    return Arrays.stream(LegalUse.values())
        .filter(use -> use.name().toLowerCase(Locale.ROOT).equals(text))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "legal.rules.use must be all, hash, exact or nothing, not " + text));
  }

  /** Whether a file is as the rule asks. */
  boolean fits(LegalThing thing, boolean covered) {
    return (viewed == null || viewed == thing.viewed())
        && (inScope == null || inScope == covered)
        && fits(cases, thing.caseId())
        && fits(legalBasis, thing.legalBasis() == null ? "" : thing.legalBasis());
  }

  private static boolean fits(String glob, String text) {
    return glob.equals("*") || Glob.name(glob).matcher(text).matches();
  }

  /** What it asks, in words. */
  String words() {
    List<String> words = new ArrayList<>();
    if (!cases.equals("*")) {
      words.add("case " + cases);
    }
    if (!legalBasis.equals("*")) {
      words.add("legal basis " + legalBasis);
    }
    if (viewed != null) {
      words.add(viewed.sentence());
    }
    if (inScope != null) {
      words.add("the file is " + (inScope ? "in" : "out of") + " the scope of its case");
    }
    return words.isEmpty() ? "all files" : String.join("; ", words);
  }
}

package org.vigil.jobs.limit;

import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.jspecify.annotations.Nullable;
import org.vigil.model.legal.LegalLimit;
import org.vigil.model.legal.LegalLimitBuilder;

/** Judges one thing after the other; each task makes the patterns of a scope once. */
final class ThingJudge implements FlatMapFunction<LegalThing, LegalLimit> {
  private static final long serialVersionUID = 1;

  private final LegalRules rules;
  private final int night;
  private transient @Nullable Map<String, Pattern> patterns;

  ThingJudge(LegalRules rules, int night) {
    this.rules = rules;
    this.night = night;
  }

  @Override
  public Iterator<LegalLimit> call(LegalThing thing) {
    return rules.limit(thing, isCovered(thing)).map(limit -> row(thing, limit)).stream().iterator();
  }

  private LegalLimit row(LegalThing thing, LegalRules.Limit limit) {
    return LegalLimitBuilder.builder()
        .sourceId(thing.sourceId())
        .ordinal(thing.ordinal())
        .sha256(thing.sha256())
        .caseId(thing.caseId())
        .use(limit.use())
        .rule(limit.rule())
        .night(night)
        .build();
  }

  /** A case whose manifest says nothing of a scope covers all that is in it. */
  private boolean isCovered(LegalThing thing) {
    List<String> scope = thing.scope();
    if (scope == null) {
      return true;
    }
    Map<String, Pattern> known = patterns == null ? new HashMap<>() : patterns;
    patterns = known;
    return scope.stream()
        .map(glob -> known.computeIfAbsent(glob, Glob::path))
        .anyMatch(pattern -> pattern.matcher(thing.path()).matches());
  }
}

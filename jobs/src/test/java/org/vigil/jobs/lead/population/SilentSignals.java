package org.vigil.jobs.lead.population;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Settings under which a signal gives no points. */
final class SilentSignals {
  /** Points that do not begin with the signal's name. */
  private static final Map<String, List<String>> POINTS = new LinkedHashMap<>();

  static {
    POINTS.put("known_victim_state", List.of("victim", "listed"));
    POINTS.put("graded", List.of("graded"));
    POINTS.put("reported", List.of("reported"));
    POINTS.put("series_growth", List.of("series"));
    POINTS.put("company", List.of("company"));
    POINTS.put("same_device", List.of("device-concern", "device-links"));
    POINTS.put("footprint", List.of("footprint"));
    POINTS.put("case_company", List.of("case-company"));
    POINTS.put("packaging", List.of("packaging"));
    POINTS.put("novelty", List.of("unknown", "unsettled", "known", "only-known"));
    POINTS.put("first_generation", List.of("first-generation", "edited"));
    POINTS.put("place", List.of("place", "region"));
    POINTS.put("camera", List.of("device-alone"));
    POINTS.put("spread", List.of("one-case", "several-cases", "many-cases"));
    POINTS.put("quality", List.of("clear", "weak"));
    POINTS.put("recency", List.of("recent", "dated", "old"));
    POINTS.put("self_generated", List.of("self-generated"));
    POINTS.put("later_than_identified", List.of("newer-than-identified"));
    POINTS.put("report_urgency", List.of("report-urgent"));
  }

  private SilentSignals() {}

  /** The names of signals, in their order. */
  static Set<String> names() {
    return POINTS.keySet();
  }

  /** The points of a signal, all of them 0; or those of this name, and that begin with it. */
  static Map<String, String> without(String name) {
    Map<String, String> points = new HashMap<>();
    if (name.isEmpty()) {
      return points;
    }
    Config all = ConfigFactory.parseResources("reference.conf").resolve();
    for (String of : POINTS.getOrDefault(name, List.of(name))) {
      all.getConfig("vigil.lead.points").entrySet().stream()
          .map(Map.Entry::getKey)
          .filter(key -> key.equals(of) || key.startsWith(of + "-"))
          .forEach(key -> points.put("lead.points." + key, "0"));
    }
    if (points.isEmpty()) {
      throw new IllegalArgumentException("No points are given for " + name);
    }
    if (name.equals("known_victim_state")) {
      points.put("lead.thresholds.unidentified-floor", "0");
    }
    if (name.equals("quality")) {
      points.put("lead.thresholds.weak-ceiling", "100");
    }
    return points;
  }
}

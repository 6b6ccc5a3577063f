package org.vigil.container.cybertip;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vigil.model.declared.ReportFacts;
import org.vigil.model.declared.ReportFactsBuilder;

/** What a report says as a whole, as far as it is read; of two numbers the first is kept. */
final class ReportSummary {
  private static final String BATCHED = "BATCHED_REPORT";
  private static final int MAX_ANNOTATIONS = 100;

  private final List<String> annotations = new ArrayList<>();
  private @Nullable String reportId;
  private @Nullable String provider;
  private @Nullable String platform;
  private @Nullable String incidentType;
  private @Nullable WrittenTime incidentAt;
  private @Nullable WrittenTime receivedAt;
  private @Nullable String escalation;
  private boolean ambiguous;

  @Nullable String reportId() {
    return reportId;
  }

  @Nullable String provider() {
    return provider;
  }

  /** What an account is of that names no service. */
  @Nullable String service() {
    return platform == null ? provider : platform;
  }

  /** Whether the text has reports of two numbers. */
  boolean isAmbiguous() {
    return ambiguous;
  }

  void number(Node node) {
    node.text().ifPresent(this::number);
  }

  void number(String written) {
    var known = reportId;
    reportId = known == null ? written : known;
    ambiguous |= known != null && !known.equals(written);
  }

  void provider(Node reportingEsp) {
    reportingEsp.text("espName").ifPresent(name -> provider = provider == null ? name : provider);
  }

  void received(Node node) {
    var written = node.text();
    receivedAt = written.flatMap(WrittenTime::parse).orElse(receivedAt);
    if (written.isPresent() && receivedAt == null) {
      node.flaw();
    }
  }

  void incident(Node summary) {
    incidentType = summary.text("incidentType").orElse(incidentType);
    platform = summary.text("platform").orElse(platform);
    incidentAt = WrittenTime.of(summary, "incidentDateTime").orElse(incidentAt);
    escalation =
        summary
            .text("escalateToHighPriority")
            .filter(text -> !text.equalsIgnoreCase("false"))
            .orElse(escalation);
    annotations(summary.items("reportAnnotations"));
  }

  void annotations(List<Node> elements) {
    annotate(Annotations.of(elements));
  }

  void batched() {
    annotate(List.of(BATCHED));
  }

  private void annotate(List<String> terms) {
    for (var term : terms) {
      if (!annotations.contains(term) && annotations.size() < MAX_ANNOTATIONS) {
        annotations.add(term);
      }
    }
  }

  /** The facts; a report as it is submitted has no number yet, and an empty text for it. */
  ReportFacts facts(long files, long persons) {
    var happened = Optional.ofNullable(incidentAt);
    return ReportFactsBuilder.builder()
        .reportId(reportId == null ? "" : reportId)
        .provider(provider)
        .incidentType(incidentType)
        .incidentAtLocal(happened.map(time -> time.local().toString()).orElse(null))
        .incidentOffset(happened.map(WrittenTime::offset).map(Object::toString).orElse(null))
        .incidentAt(happened.map(WrittenTime::instant).orElse(null))
        .receivedAt(Optional.ofNullable(receivedAt).map(WrittenTime::instant).orElse(null))
        .escalated(escalation != null)
        .escalation(escalation)
        .annotations(List.copyOf(annotations))
        .files(files)
        .persons(persons)
        .build();
  }
}

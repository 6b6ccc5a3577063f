package org.vigil.jobs.export.rows;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vigil.model.Lead;
import org.vigil.model.LeadEvidence;

/**
 * A list that a test gives.
 *
 * @param evidenceById by lead id
 * @param mediaById by lead id
 * @param seriesSizes by series id
 */
public record GivenLeadList(
    List<Lead> given,
    Map<String, List<LeadEvidence>> evidenceById,
    Map<String, List<LeadMedia>> mediaById,
    Map<String, Long> seriesSizes)
    implements LeadList {
  public static final GivenLeadList EMPTY =
      new GivenLeadList(List.of(), Map.of(), Map.of(), Map.of());

  @Override
  public long count() {
    return given.size();
  }

  @Override
  public Stream<ListedLead> leads() {
    return IntStream.range(0, given.size()).mapToObj(this::listed);
  }

  private ListedLead listed(int line) {
    Lead lead = given.get(line);
    return new ListedLead(line, null, lead, seriesSize(lead), evidence(lead).size());
  }

  private @Nullable Long seriesSize(Lead lead) {
    return lead.seriesId() == null ? null : seriesSizes.get(lead.seriesId());
  }

  private List<LeadEvidence> evidence(Lead lead) {
    return evidenceById.getOrDefault(lead.leadId(), List.of());
  }

  private List<LeadMedia> media(Lead lead) {
    return mediaById.getOrDefault(lead.leadId(), List.of());
  }

  @Override
  public Stream<ListedEvidence> evidence() {
    return leads()
        .flatMap(
            listed ->
                evidence(listed.lead()).stream()
                    .map(row -> new ListedEvidence(listed.line(), row)));
  }

  @Override
  public Stream<ListedMember> members() {
    return leads()
        .flatMap(
            listed ->
                media(listed.lead()).stream()
                    .map(row -> new ListedMember(listed.line(), listed.lead().leadId(), row)));
  }

  @Override
  public Stream<Dossier> foremost() {
    return given.stream().limit(MOST_FOREMOST).map(this::dossier);
  }

  private Dossier dossier(Lead lead) {
    return new Dossier(lead, evidence(lead), media(lead), seriesSize(lead));
  }

  @Override
  public Map<String, Long> cases() {
    Map<String, Long> cases = new TreeMap<>();
    given.forEach(lead -> lead.cases().forEach(name -> cases.merge(name, 1L, Long::sum)));
    return cases;
  }

  @Override
  public Stream<CaseDossier> byCase() {
    return cases().keySet().stream()
        .flatMap(
            name ->
                given.stream()
                    .filter(lead -> lead.cases().contains(name))
                    .map(lead -> new CaseDossier(name, dossier(lead))));
  }
}

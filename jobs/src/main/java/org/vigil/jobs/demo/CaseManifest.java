package org.vigil.jobs.demo;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.io.UncheckedIOException;

/** What a {@code case.json} says of the folder that it lies in. */
@RecordBuilder
@RecordBuilder.Options(
    enableWither = false,
    enableGetters = false,
    addClassRetainedGenerated = true)
record CaseManifest(
    @JsonProperty("case_id") String caseId,
    String agency,
    @JsonProperty("legal_basis") String legalBasis,
    @JsonProperty("retain_until") String retainUntil) {
  byte[] json() {
    try {
      return new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsBytes(this);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}

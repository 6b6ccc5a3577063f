package org.vigil.jobs.lead.population;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.vigil.hash.DigestSet;
import org.vigil.model.declared.ReportFacts;
import org.vigil.model.declared.ReportedFile;
import org.vigil.model.declared.Sighting;
import org.vigil.model.declared.Statement;
import org.vigil.model.term.AssertionKind;
import org.vigil.model.term.IdentifierKind;

/**
 * Writes what people say in a source as they would: an examiner's case file (VICS), a provider's
 * report (CyberTip).
 *
 * @param found all that lies in the source
 * @param painted the digests of the painted files, by the SHA-256 that the rows have
 */
record Papers(List<Found> found, Map<String, DigestSet> painted) {
  private static final String CONTEXT =
      "http://github.com/VICSDATAMODEL/ProjectVic/DataModels/2.0.xml/US/$metadata#Cases";

  /** The examiner's word; none where nothing was graded and nobody is named. */
  Optional<ObjectNode> caseFile() {
    List<Found> graded =
        found.stream()
            .filter(one -> one.said().file() == null && one.said().report() == null)
            .filter(one -> !one.said().statements().isEmpty())
            .toList();
    if (graded.isEmpty()) {
      return Optional.empty();
    }
    ObjectNode root = new ObjectMapper().createObjectNode().put("@odata.context", CONTEXT);
    ObjectNode of = root.putArray("value").addObject().put("CaseID", "1");
    of.put("CaseNumber", graded.get(0).spot().caseId());
    ArrayNode media = of.putArray("Media");
    graded.forEach(one -> grade(media.addObject(), one));
    return Optional.of(root);
  }

  private void grade(ObjectNode media, Found one) {
    media.put("MD5", digests(one).md5()).put("RelativeFilePath", one.name());
    for (Statement said : one.said().statements()) {
      if (said.kind() == AssertionKind.CATEGORY) {
        media.put("Category", Integer.parseInt(said.value()));
      } else if (said.kind() == AssertionKind.VICTIM_IDENTIFIED) {
        media.put("VictimIdentified", Boolean.parseBoolean(said.value()));
      }
    }
  }

  private DigestSet digests(Found one) {
    return Objects.requireNonNull(painted.get(one.media().sha256()));
  }

  /** The provider's word; none where nothing is reported. */
  Optional<ObjectNode> report() {
    return found.stream()
        .filter(one -> one.said().report() != null)
        .findFirst()
        .map(one -> report(Objects.requireNonNull(one.said().report()), one.said().sightings()));
  }

  private ObjectNode report(ReportFacts facts, List<Sighting> people) {
    ObjectNode root = new ObjectMapper().createObjectNode();
    root.put("reportId", facts.reportId()).put("dateReceived", facts.receivedAt() + "");
    ObjectNode information = root.putObject("reportedInformation");
    information.putObject("reportingEsp").put("espName", facts.provider());
    ObjectNode incident = information.putObject("incidentSummary");
    incident.put("incidentType", facts.incidentType());
    incident.put("incidentDateTime", facts.incidentAt() + "");
    if (facts.escalated()) {
      incident.put("escalateToHighPriority", "At once");
    }
    ObjectNode flags = incident.putObject("reportAnnotations");
    facts.annotations().forEach(flag -> flags.put(flag, true));
    ArrayNode persons = information.putObject("reportedPeople").putArray("reportedPersons");
    people.forEach(sighting -> person(persons.addObject(), sighting));
    ArrayNode files = information.putObject("uploadedFiles").putArray("uploadedFiles");
    found.stream()
        .filter(one -> one.said().file() != null)
        .forEach(one -> file(files.addObject(), one));
    return root;
  }

  private static void person(ObjectNode person, Sighting sighting) {
    if (sighting.kind() == IdentifierKind.EMAIL) {
      person.putObject("emails").putArray("emails").addObject().put("value", sighting.value());
    } else if (sighting.kind() == IdentifierKind.PHONE) {
      person.putObject("phones").putArray("phones").addObject().put("value", sighting.value());
    } else {
      String[] parts = sighting.value().split(":", 2);
      person.put("espService", parts[0]).put("espUserId", parts[parts.length - 1]);
    }
  }

  private void file(ObjectNode file, Found one) {
    ReportedFile said = Objects.requireNonNull(one.said().file());
    file.put("filename", one.name()).put("originalFilename", one.name());
    file.put("submittalId", said.fileId()).put("verificationHash", digests(one).md5());
    file.put("viewedByEsp", true).put("publiclyAvailable", false);
    if (said.industryClassification() != null) {
      file.put("industryClassification", said.industryClassification());
    }
    ObjectNode flags = file.putObject("fileAnnotations");
    said.annotations().forEach(flag -> flags.put(flag, true));
  }
}

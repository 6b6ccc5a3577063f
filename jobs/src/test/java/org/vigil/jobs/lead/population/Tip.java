package org.vigil.jobs.lead.population;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigil.model.declared.ReportFacts;
import org.vigil.model.declared.ReportFactsBuilder;
import org.vigil.model.declared.ReportedFile;
import org.vigil.model.declared.ReportedFileBuilder;
import org.vigil.model.declared.Sighting;
import org.vigil.model.term.IdentifierKind;
import org.vigil.model.term.PersonRole;

/** A provider's report (CyberTip) of a plant: the report itself, and the files that it names. */
final class Tip {
  static final String PROVIDER = "Chatterbox";

  private final Plant plant;
  private final Spot spot;
  private final String number;
  private final List<Sighting> sightings = new ArrayList<>();
  private final List<String> annotations = new ArrayList<>();
  private final List<String> ofFiles = new ArrayList<>();
  private boolean escalated;
  private @Nullable String classified;

  /**
   * @param spot the folder in which the report lies
   * @param name what tells it from other reports of the plant
   */
  Tip(Plant plant, Spot spot, String name) {
    this.plant = plant;
    this.spot = spot;
    number = String.valueOf(Dice.of(1, plant.name(name)).between(100_000_000, 999_999_999));
  }

  Tip escalated() {
    escalated = true;
    return this;
  }

  /** A flag of the report, such as SEXTORTION. */
  Tip annotated(String term) {
    annotations.add(term);
    return this;
  }

  /** A flag of each of its files, such as INFANT. */
  Tip files(String term) {
    ofFiles.add(term);
    return this;
  }

  /** The provider's class of its files. */
  Tip classified(String as) {
    classified = as;
    return this;
  }

  Tip names(IdentifierKind kind, String value) {
    sightings.add(Said.inReport(kind, value, PersonRole.REPORTED));
    return this;
  }

  /** Lays the report and its files into its folder, as members of the plant. */
  void lay(List<Shot> files) {
    Shot report = Shot.file(plant.name("CyberTip-" + number + ".xml"), "application/xml");
    plant.beside(spot, report, Said.report(facts(files.size()), sightings));
    for (Shot file : files) {
      plant.lay(spot.below("files"), file);
      plant.tell(
          spot.below("CyberTip-" + number + ".xml!"),
          file,
          Said.reported(reported(file), PROVIDER));
    }
  }

  private ReportFacts facts(int files) {
    return ReportFactsBuilder.builder()
        .reportId(number)
        .provider(PROVIDER)
        .incidentType("Child Pornography (possession, manufacture, and distribution)")
        .incidentAtLocal(Dice.TODAY.minusDays(12) + ":00")
        .incidentAt(Dice.TODAY.minusDays(12).toInstant(ZoneOffset.UTC))
        .receivedAt(Dice.TODAY.minusDays(8).toInstant(ZoneOffset.UTC))
        .escalated(escalated)
        .annotations(annotations)
        .files(files)
        .persons(sightings.isEmpty() ? 0 : 1)
        .build();
  }

  private ReportedFile reported(Shot file) {
    return ReportedFileBuilder.builder()
        .reportId(number)
        .fileId(file.sha256().substring(0, 8))
        .originalName(file.name().substring(file.name().lastIndexOf(' ') + 1))
        .md5(file.media(1).md5())
        .sha1(file.media(1).sha1())
        .sha256(file.sha256())
        .viewedByProvider(true)
        .publiclyAvailable(false)
        .relevance("REPORTED")
        .industryClassification(classified)
        .annotations(ofFiles)
        .uploadedAt(Dice.TODAY.minusDays(12).toInstant(ZoneOffset.UTC))
        .build();
  }
}

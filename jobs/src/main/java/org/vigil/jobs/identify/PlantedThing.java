package org.vigil.jobs.identify;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.SparkSession;
import org.vigil.identifier.MetadataWordsBuilder;
import org.vigil.lake.RecordEncoder;
import org.vigil.model.IdentifierSighting;
import org.vigil.model.declared.Sighting;
import org.vigil.model.declared.SightingBuilder;
import org.vigil.model.term.IdentifierKind;
import org.vigil.model.term.SightingOrigin;
import org.vigil.model.term.Strength;

/**
 * A thing whose identifiers are known: an address in its name, an owner in its metadata and an
 * account in a report. They are looked for by the night's own steps, and go into no table.
 */
final class PlantedThing {
  private static final String ADDRESS = "planted@canary.example";
  private static final String OWNER = "planted canary";
  private static final String ACCOUNT = "192.0.2.77";

  private PlantedThing() {}

  /** The thing. */
  static Dataset<IdentifiedThing> rows(SparkSession spark) {
    return spark.createDataset(List.of(thing()), RecordEncoder.of(IdentifiedThing.class));
  }

  /** What was found, as it is expected. */
  static List<String> words(Dataset<IdentifierSighting> found) {
    return found.collectAsList().stream().map(one -> one.kind() + " " + one.value()).toList();
  }

  private static IdentifiedThing thing() {
    return new IdentifiedThing(
        "canary",
        0,
        "canary",
        ADDRESS + "/canary.jpg",
        "canary",
        MetadataWordsBuilder.builder().owner(OWNER).build(),
        List.of(reported()));
  }

  private static Sighting reported() {
    return SightingBuilder.builder()
        .kind(IdentifierKind.IP)
        .value(ACCOUNT)
        .strength(Strength.MEDIUM)
        .origin(SightingOrigin.REPORT)
        .rule("report")
        .build();
  }

  /** What the rules find that are switched on. */
  static List<String> expected(IdentifySettings settings) {
    List<String> expected = new ArrayList<>();
    if (settings.isOn("email")) {
      expected.add(IdentifierKind.EMAIL + " " + ADDRESS);
    }
    if (settings.isOn("camera-owner")) {
      expected.add(IdentifierKind.CAMERA_OWNER + " " + OWNER);
    }
    if (settings.isOn("report")) {
      expected.add(IdentifierKind.IP + " " + ACCOUNT);
    }
    return expected;
  }
}

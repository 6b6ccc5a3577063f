package org.vigil.jobs.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.vigil.model.LeadEvidence;
import org.vigil.model.LeadEvidenceBuilder;
import org.vigil.model.term.Question;
import org.vigil.model.term.lead.EvidenceDirection;
import org.vigil.model.term.lead.LeadStatus;

/** Invented evidence and sentences for the leads of {@link SampleNight}. */
final class SampleEvidence {
  private final String leadId;
  private final Random random;
  private final List<LeadEvidence> evidence = new ArrayList<>();

  private SampleEvidence(String leadId, Random random) {
    this.leadId = leadId;
    this.random = random;
  }

  static List<LeadEvidence> of(
      String leadId, Random random, String place, @Nullable String cameraModel) {
    SampleEvidence sample = new SampleEvidence(leadId, random);
    sample.always(cameraModel);
    sample.sometimes(place);
    return List.copyOf(sample.evidence);
  }

  private void always(@Nullable String cameraModel) {
    add(
        "novelty",
        "0 of 4 known",
        20 + random.nextInt(16),
        0.97,
        "None of the members is in a hash set or in an earlier case.");
    if (cameraModel == null) {
      add("first-generation", "no EXIF", 0, 0, "There is no camera metadata to judge by.");
    } else {
      add(
          "first-generation",
          cameraModel,
          8 + random.nextInt(14),
          0.9,
          "Camera metadata is complete and the thumbnail agrees: straight from "
              + cameraModel
              + ".");
      add(
          "recency",
          "41 days",
          random.nextInt(20),
          0.8,
          "The newest member was taken 41 days before this night.");
    }
  }

  private void sometimes(String place) {
    if (random.nextBoolean()) {
      add("place", place, 4 + random.nextInt(9), 0.85, "GPS puts the members near " + place + ".");
    }
    if (random.nextInt(3) == 0) {
      add(
          "same-device",
          "serial in 2 cases",
          15 + random.nextInt(10),
          0.93,
          "A body serial that only two cases share links the members.");
    }
    if (random.nextInt(3) == 0) {
      add(
          "series-growth",
          "+3",
          10 + random.nextInt(8),
          0.75,
          "The series gained 3 members that no earlier night has seen.");
    }
    if (random.nextInt(2) == 0) {
      add(
          "quality",
          "PDQ 54",
          -2.5 - random.nextInt(9),
          0.6,
          "Low PDQ quality weakens the links between the members.");
    }
  }

  static String explanation(int members, String place) {
    return ("%d media that no hash set and no earlier case holds, taken near %s with one camera. "
            + "Sure of the device and of the place; less sure of the date, since the clock may be off. "
            + "A match in a newer hash set, or proof that the serial is a default one, would lower it.")
        .formatted(members, place);
  }

  static String reasonFor(LeadStatus status) {
    return switch (status) {
      case NEW -> "First seen this night.";
      case RAISED -> "Three new members joined.";
      case LOWERED -> "A member is now in partner-md5.";
      case WITHDRAWN -> "All members are now known and identified.";
      default -> "Nothing changed since night 11.";
    };
  }

  private void add(String signal, String value, double points, double confidence, String sentence) {
    EvidenceDirection direction =
        points > 0
            ? EvidenceDirection.RAISES
            : points < 0 ? EvidenceDirection.LOWERS : EvidenceDirection.MISSING;
    evidence.add(
        LeadEvidenceBuilder.builder()
            .leadId(leadId)
            .signal(signal)
            .value(value)
            .contribution(points)
            .direction(direction)
            .confidence(confidence)
            .source("media@31")
            .sentence(sentence)
            .night(12)
            .question(question(signal))
            .build());
  }

  private static Question question(String signal) {
    return switch (signal) {
      case "same-device", "series-growth" -> Question.CONCERN;
      case "recency" -> Question.URGENCY;
      default -> Question.VALUE;
    };
  }
}

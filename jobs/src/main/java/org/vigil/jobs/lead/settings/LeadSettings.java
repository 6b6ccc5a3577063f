package org.vigil.jobs.lead.settings;

import com.typesafe.config.Config;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import org.vigil.jobs.lead.sentence.Sentences;
import org.vigil.jobs.lead.sentence.Wording;
import org.vigil.model.term.lead.LeadTier;
import org.vigil.run.settings.RecordSettings;

/**
 * Weights and thresholds of the leads, from {@code vigil.lead}.
 *
 * @param tiers the least scores of the tiers
 * @param points what each finding adds to a score
 * @param thresholds where one finding ends and the next begins
 * @param gradedNames what examiners' categories of abuse are called, as lower-case parts of it
 * @param editors software that edits pictures, as lower-case parts of its name
 * @param belief what is believed of hash sets
 * @param activeInvestigations what pauses leads; the first that fits counts
 * @param sentences what leads say, in whose words
 */
public record LeadSettings(
    Tiers tiers,
    Points points,
    Thresholds thresholds,
    List<String> editors,
    List<String> gradedNames,
    SetTrusts belief,
    List<ActiveInvestigation> activeInvestigations,
    Sentences sentences)
    implements Serializable {

  public LeadSettings {
    editors = editors.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
    gradedNames = gradedNames.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
    activeInvestigations = List.copyOf(activeInvestigations);
    require(editors.stream().noneMatch(String::isBlank), "editors must not be blank");
    require(gradedNames.stream().noneMatch(String::isBlank), "graded-names must not be blank");
  }

  /** Binds the block {@code vigil.lead}. */
  public static LeadSettings from(Config lead) {
    return new LeadSettings(
        RecordSettings.bind(Tiers.class, lead.getConfig("tiers")),
        RecordSettings.bind(Points.class, lead.getConfig("points")),
        RecordSettings.bind(Thresholds.class, lead.getConfig("thresholds")),
        lead.getStringList("editors"),
        lead.getStringList("graded-names"),
        SetTrusts.from(lead),
        lead.getConfigList("active-investigations").stream()
            .map(ActiveInvestigation::from)
            .toList(),
        Wording.of(lead.getString("sentences")));
  }

  /** The least scores of the tiers; what is below medium is low. */
  public record Tiers(double critical, double high, double medium) implements Serializable {
    public Tiers {
      require(
          critical <= 100 && critical > high && high > medium && medium > 0,
          "tiers must fall from critical (at most 100) over high to medium (above 0)");
    }

    /** The tier of a score. */
    public LeadTier of(double score) {
      if (score >= critical) {
        return LeadTier.CRITICAL;
      }
      return score >= high ? LeadTier.HIGH : score >= medium ? LeadTier.MEDIUM : LeadTier.LOW;
    }
  }

  /** What each finding adds to a score; the names are those of reference.conf. */
  public record Points(
      double victimUnidentified,
      double victimDisputed,
      double listed,
      double victimIdentified,
      double graded,
      double gradedUnidentified,
      double gradedOther,
      double reported,
      double reportedClassified,
      double seriesGrowth,
      double seriesIdentified,
      double seriesMember,
      double seriesMembersMost,
      double seriesKnown,
      double company,
      double caseCompany,
      double deviceConcern,
      double deviceLinks,
      double deviceAlone,
      double footprint,
      double footprintSource,
      double packaging,
      double unknown,
      double unknownSeenBefore,
      double unsettled,
      double known,
      double onlyKnown,
      double firstGeneration,
      double edited,
      double place,
      double region,
      double oneCase,
      double severalCases,
      double manyCases,
      double clear,
      double weak,
      double recent,
      double dated,
      double old,
      double newerThanIdentified,
      double selfGenerated,
      double reportUrgent)
      implements Serializable {

    public Points {
      double[] raising = {
        victimUnidentified, victimDisputed, listed,
        graded, gradedUnidentified, reported,
        reportedClassified, seriesGrowth, seriesIdentified,
        seriesMember, seriesMembersMost, company,
        caseCompany, deviceConcern, deviceLinks,
        deviceAlone, footprint, footprintSource,
        packaging, unknown, unknownSeenBefore,
        unsettled, firstGeneration, place,
        region, oneCase, severalCases,
        clear, recent, dated,
        newerThanIdentified, selfGenerated, reportUrgent,
      };
      double[] lowering = {
        victimIdentified, gradedOther, seriesKnown, known, onlyKnown, edited, manyCases, weak, old
      };
      require(
          DoubleStream.concat(DoubleStream.of(raising), DoubleStream.of(lowering))
              .allMatch(p -> Math.rint(p * 10) / 10 == p),
          "points must have one decimal at most");
      require(
          DoubleStream.of(raising).allMatch(p -> p >= 0 && p <= 100),
          "points that raise a lead must be 0 to 100");
      require(
          DoubleStream.of(lowering).allMatch(p -> p >= -100 && p <= 0),
          "points that lower a lead must be -100 to 0");
    }
  }

  /** Where one finding ends and the next begins; the names are those of reference.conf. */
  public record Thresholds(
      double mostConcern,
      double valuePerConcern,
      double valueWithoutConcern,
      double unidentifiedFloor,
      double weakCeiling,
      double companyFull,
      double companyLeast,
      double caseChance,
      int earliestYear,
      int recentDays,
      int oldDays,
      int deviceCases,
      long deviceMedia,
      int manyCases,
      int weakQuality,
      int tinyPixels,
      long cameraPixels,
      int thumbnailBits)
      implements Serializable {

    public Thresholds {
      require(
          unidentifiedFloor >= 0 && unidentifiedFloor <= 100,
          "unidentified-floor must be 0 to 100");
      require(weakCeiling >= 0 && weakCeiling <= 100, "weak-ceiling must be 0 to 100");
      require(mostConcern >= 0 && mostConcern <= 100, "most-concern must be 0 to 100");
      require(
          valueWithoutConcern >= 0 && valueWithoutConcern <= 100,
          "value-without-concern must be 0 to 100");
      require(valuePerConcern >= 0, "value-per-concern must not be negative");
      require(
          companyLeast > 0 && companyLeast <= companyFull && companyFull <= 1,
          "company-least must be above 0, and company-full from there to 1");
      require(caseChance > 0 && caseChance < 1, "case-chance must be between 0 and 1");
      require(recentDays > 0 && recentDays < oldDays, "recent-days must be below old-days");
      require(deviceCases > 1, "device-cases must be 2 or more");
      require(deviceMedia > 1, "device-media must be 2 or more");
      require(manyCases > 2, "many-cases must be 3 or more");
      require(weakQuality >= 0 && weakQuality <= 100, "weak-quality must be 0 to 100");
      require(thumbnailBits >= 0 && thumbnailBits <= 256, "thumbnail-bits must be 0 to 256");
      require(tinyPixels >= 0 && cameraPixels >= 0, "pixels must not be negative");
    }
  }

  private static void require(boolean holds, String message) {
    if (!holds) {
      throw new IllegalArgumentException(message);
    }
  }
}

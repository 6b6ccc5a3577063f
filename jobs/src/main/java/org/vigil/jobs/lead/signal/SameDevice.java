package org.vigil.jobs.lead.signal;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.vigil.jobs.lead.sentence.Sentences;
import org.vigil.jobs.lead.sentence.Slot;
import org.vigil.jobs.lead.settings.LeadSettings;
import org.vigil.jobs.lead.subject.CameraSerial;
import org.vigil.jobs.lead.subject.DeviceTies;
import org.vigil.jobs.lead.subject.Findings;
import org.vigil.jobs.lead.subject.LeadContext;
import org.vigil.jobs.lead.subject.SubjectMedia;
import org.vigil.model.term.Question;

/**
 * Raises what a rare camera took that also took media of concern; how rare it is, the table of
 * devices says. A camera that only links cases says little.
 */
public final class SameDevice implements Signal {
  @Override
  public String name() {
    return "same_device";
  }

  @Override
  public Question question() {
    return Question.CONCERN;
  }

  @Override
  public int version() {
    return 3;
  }

  @Override
  public Evidence weigh(Findings findings, LeadContext context) {
    LeadSettings settings = context.settings();
    Sentences say = context.sentences();
    Optional<SubjectMedia> grave = best(findings.others(settings), DeviceTies::concernShare);
    if (grave.isPresent() && ties(grave.get()).concernShare() > 0) {
      return concern(grave.get(), settings.points(), say);
    }
    Optional<SubjectMedia> rare =
        best(findings.media(), device -> device.certainty() * (device.cases() > 1 ? 2 : 1));
    return rare.isPresent()
        ? linking(rare.get(), findings, settings)
        : Evidence.missing(whyNone(findings.media(), say)).from("devices", findings.media());
  }

  private interface Weight {
    double of(DeviceTies device);
  }

  private static Optional<SubjectMedia> best(List<SubjectMedia> media, Weight weight) {
    return media.stream()
        .filter(one -> one.rareDevice().isPresent())
        .max(
            Comparator.comparingDouble((SubjectMedia one) -> weight.of(ties(one)))
                .thenComparing(SubjectMedia::sha256, Comparator.reverseOrder()));
  }

  private static Evidence concern(SubjectMedia media, LeadSettings.Points points, Sentences say) {
    DeviceTies device = ties(media);
    String sentence =
        say.sentence(
            "same_device.concern",
            camera(media, say),
            say.count("concern", device.concern()),
            say.count("among", device.concernCases()),
            say.count("members", device.media()),
            say.count("cases", device.cases()));
    return Evidence.raises(tenth(points.deviceConcern() * device.concernShare()), 0.9)
        .saying(value(media, device), sentence)
        .from("devices", device.deviceId())
        .wouldLower(say.phrase("same_device.lowers"));
  }

  private static Evidence linking(SubjectMedia media, Findings findings, LeadSettings settings) {
    DeviceTies device = ties(media);
    LeadSettings.Points points = settings.points();
    Sentences say = settings.sentences();
    if (device.cases() > 1 && findings.sharesFiles()) {
      return Evidence.missing(
              say.sentence(
                  "same_device.same-files", camera(media, say), say.count("cases", device.cases())))
          .from("devices", device.deviceId())
          .wouldRaise(say.phrase("same_device.raises"), points.deviceConcern());
    }
    if (device.cases() > 1) {
      String links =
          say.sentence("same_device.links", camera(media, say), say.count("cases", device.cases()));
      return Evidence.raises(
              tenth(points.deviceLinks() * device.certainty() * Math.sqrt(device.rarity())), 0.9)
          .saying(value(media, device), links)
          .from("devices", device.deviceId())
          .wouldRaise(say.phrase("same_device.raises"), points.deviceConcern())
          .wouldLower(say.phrase("same_device.lowers"));
    }
    return Evidence.missing(say.sentence("same_device.alone", camera(media, say)))
        .from("devices", device.deviceId())
        .wouldRaise(say.phrase("same_device.second"), points.deviceLinks());
  }

  private static String value(SubjectMedia media, DeviceTies device) {
    return CameraSerial.label(media.media()).orElse("without a name")
        + " cases="
        + device.cases()
        + " concern="
        + device.concern();
  }

  private static Slot camera(SubjectMedia media, Sentences say) {
    return Slot.text("camera", CameraSerial.phrase(media.media(), say));
  }

  private static double tenth(double points) {
    return Math.round(points * 10) / 10.0;
  }

  private static String whyNone(List<SubjectMedia> media, Sentences say) {
    if (media.stream().anyMatch(one -> CameraSerial.isDefault(one.media()))) {
      return say.sentence("same_device.default");
    }
    return media.stream()
            .map(one -> one.ties().device())
            .anyMatch(device -> device != null && device.suppression() != null)
        ? say.sentence("same_device.shared")
        : say.sentence("same_device.none");
  }

  private static DeviceTies ties(SubjectMedia media) {
    return media.rareDevice().orElseThrow();
  }
}

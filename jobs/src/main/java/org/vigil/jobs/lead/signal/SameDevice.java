package org.vigil.jobs.lead.signal;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.vigil.jobs.lead.sentence.Phrases;
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
  public String topic() {
    return "the camera's serial";
  }

  @Override
  public Question question() {
    return Question.CONCERN;
  }

  @Override
  public int version() {
    return 2;
  }

  @Override
  public Evidence weigh(Findings findings, LeadContext context) {
    LeadSettings settings = context.settings();
    Optional<SubjectMedia> grave = best(findings.others(settings), DeviceTies::concernShare);
    if (grave.isPresent() && ties(grave.get()).concernShare() > 0) {
      return concern(grave.get(), settings.points());
    }
    Optional<SubjectMedia> rare =
        best(findings.media(), device -> device.certainty() * (device.cases() > 1 ? 2 : 1));
    return rare.isPresent()
        ? linking(rare.get(), settings.points())
        : Evidence.missing(whyNone(findings.media())).from("devices", findings.media());
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

  private static Evidence concern(SubjectMedia media, LeadSettings.Points points) {
    DeviceTies device = ties(media);
    String sentence =
        "The same camera ("
            + camera(media)
            + ") took "
            + Phrases.number(device.concern())
            + " media of concern in "
            + Phrases.count(device.concernCases(), "case")
            + "; its "
            + Phrases.number(device.media())
            + " media are in "
            + Phrases.count(device.cases(), "case")
            + ".";
    return Evidence.raises(tenth(points.deviceConcern() * device.concernShare()), 0.9)
        .saying(value(media, device), sentence)
        .from("devices", device.deviceId())
        .wouldLower("proof that several cameras share the serial");
  }

  private static Evidence linking(SubjectMedia media, LeadSettings.Points points) {
    DeviceTies device = ties(media);
    if (device.cases() > 1) {
      String links = "One camera (" + camera(media) + ") links ";
      return Evidence.raises(
              tenth(points.deviceLinks() * device.certainty() * Math.sqrt(device.rarity())), 0.9)
          .saying(
              value(media, device), links + Phrases.count(device.cases(), "case") + ", by itself.")
          .from("devices", device.deviceId())
          .wouldRaise("media of concern by the same camera", points.deviceConcern())
          .wouldLower("proof that several cameras share the serial");
    }
    return Evidence.missing(
            "The camera ("
                + camera(media)
                + ") is in one case only, and took nothing of concern that is known.")
        .from("devices", device.deviceId())
        .wouldRaise("a second case with the same camera", points.deviceLinks());
  }

  private static String value(SubjectMedia media, DeviceTies device) {
    return camera(media) + " cases=" + device.cases() + " concern=" + device.concern();
  }

  private static String camera(SubjectMedia media) {
    return CameraSerial.label(media.media()).orElse("without a name");
  }

  private static double tenth(double points) {
    return Math.round(points * 10) / 10.0;
  }

  private static String whyNone(List<SubjectMedia> media) {
    if (media.stream().anyMatch(one -> CameraSerial.isDefault(one.media()))) {
      return "The camera's serial is one that factories leave in many cameras.";
    }
    return media.stream().anyMatch(one -> one.ties().device() != null)
        ? "The camera's number is shared by several models, and tells none from another."
        : "No camera has written its serial number.";
  }

  private static DeviceTies ties(SubjectMedia media) {
    return media.rareDevice().orElseThrow();
  }
}

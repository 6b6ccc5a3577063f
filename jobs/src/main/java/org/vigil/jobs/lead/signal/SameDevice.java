package org.vigil.jobs.lead.signal;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.vigil.jobs.lead.sentence.Phrases;
import org.vigil.jobs.lead.settings.LeadSettings;
import org.vigil.jobs.lead.subject.CameraSerial;
import org.vigil.jobs.lead.subject.DeviceSpread;
import org.vigil.jobs.lead.subject.Findings;
import org.vigil.jobs.lead.subject.LeadContext;
import org.vigil.jobs.lead.subject.SubjectMedia;

/** Raises what one rare camera links; serials that many cameras share are told by their spread. */
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
  public Evidence weigh(Findings findings, LeadContext context) {
    List<SubjectMedia> media = findings.media();
    Optional<SubjectMedia> rare =
        media.stream()
            .filter(one -> one.hasRareDevice(context.settings()))
            .max(
                Comparator.comparingLong(SameDevice::cases)
                    .thenComparing(SubjectMedia::sha256, Comparator.reverseOrder()));
    if (rare.isPresent()) {
      return rare(findings, rare.get(), context.settings().points());
    }
    return Evidence.missing(whyNone(media))
        .from("media", media)
        .wouldRaise("a camera's serial number", context.settings().points().deviceAlone());
  }

  private static Evidence rare(Findings findings, SubjectMedia media, LeadSettings.Points points) {
    long cases = cases(media);
    String camera = CameraSerial.label(media.media()).orElseThrow();
    boolean byKnown = findings.subject().device() != null && findings.linksKnownWithUnknown();
    String value = camera + " cases=" + cases;
    if (cases > 1 || byKnown) {
      String what = cases > 1 ? Phrases.count(cases, "case") : "known and unknown media";
      return Evidence.raises(points.deviceLinks(), 0.9)
          .saying(value, "One camera (" + camera + ") links " + what + ".")
          .from("media", media.sha256())
          .wouldLower("proof that several cameras share the serial");
    }
    return Evidence.raises(points.deviceAlone(), 0.9)
        .saying(
            value, "The camera can be told from others (" + camera + "); it is in one case only.")
        .from("media", media.sha256())
        .wouldRaise(
            "a second case with the same camera", points.deviceLinks() - points.deviceAlone());
  }

  private static String whyNone(List<SubjectMedia> media) {
    if (media.stream().anyMatch(one -> one.device() != null)) {
      return "The camera's serial is in so much material that several cameras must share it.";
    }
    return media.stream().anyMatch(one -> CameraSerial.hasDefaultSerial(one.media()))
        ? "The camera's serial is one that factories leave in many cameras."
        : "No camera has written its serial number.";
  }

  private static long cases(SubjectMedia media) {
    DeviceSpread device = media.device();
    return device == null ? 0 : device.cases();
  }
}

package org.vigil.jobs.lead;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.vigil.model.Media;

/** Raises what still looks as the camera wrote it: whoever holds that is near to its making. */
final class FirstGeneration implements Signal {
  /** All marks of a camera's own file together. */
  private static final int ALL = 10;

  private static final String ORIGINAL = "a copy that still carries its camera's metadata";

  // The names of the DCF standard and of the large makers of phones and action cameras.
  private static final Pattern CAMERA_NAME =
      Pattern.compile(
          "(?:[A-Z0-9_]{3}[A-Z0-9_][0-9]{4}|IMG_E?[0-9]{4,8}(?:_[0-9]{6,9})?|VID_[0-9]{8}_[0-9]{6,9}"
              + "|PXL_[0-9]{8}_[0-9]{6,9}.*|(?:19|20)[0-9]{6}_[0-9]{6}|G[OXH][A-Z0-9]{2}[0-9]{4}"
              + "|DJI_[0-9]{4,14}.*|DSC[0-9]{5})\\.[A-Z0-9]{3,4}");

  @Override
  public String name() {
    return "first_generation";
  }

  @Override
  public String topic() {
    return "the file's generation";
  }

  @Override
  public Evidence weigh(Findings findings, LeadContext context) {
    List<Marks> marks =
        findings.focus().stream().map(one -> Marks.of(one, context.settings())).toList();
    Marks best = marks.stream().max(Comparator.comparingInt(Marks::halves)).orElseThrow();
    LeadSettings.Points points = context.settings().points();
    if (best.metadata > 0) {
      Evidence raises = Evidence.raises(points.firstGeneration() * best.halves() / (2 * ALL), 0.8);
      return raises
          .saying(best.value(), best.sentence(marks.size()))
          .from("media", best.media.sha256())
          .wouldLower("proof that it was copied or edited since");
    }
    if (best.edited) {
      return Evidence.lowers(points.edited(), 0.7)
          .saying(best.value(), "All that is left of the making is the name of editing software.")
          .from("media", best.media.sha256())
          .wouldRaise(ORIGINAL, points.firstGeneration());
    }
    return Evidence.missing(
            "There is no camera metadata; it may have been stripped on the way, so the generation"
                + " is open.")
        .from("media", findings.focus())
        .wouldRaise(ORIGINAL, points.firstGeneration());
  }

  /** The marks of a camera's own file that one media bears. */
  private record Marks(
      SubjectMedia media, int points, int metadata, boolean edited, List<String> words) {

    static Marks of(SubjectMedia subject, LeadSettings settings) {
      Media media = subject.media();
      List<String> words = new ArrayList<>();
      int metadata =
          mark(words, media.make() != null && media.model() != null, 3, "make and model")
              + mark(words, media.makerNotes(), 3, "maker notes")
              + mark(words, media.thumbnail(), 1, "an embedded thumbnail")
              + mark(words, media.takenAtLocal() != null, 1, "the time it was taken");
      int rest =
          mark(words, hasCameraName(subject), 1, "a camera's file name")
              + mark(words, isCameraSize(media, settings), 1, "a camera's size");
      return new Marks(subject, metadata + rest, metadata, isEdited(media, settings), words);
    }

    /** Half points: editing halves what the marks are worth. */
    int halves() {
      return metadata == 0 ? 0 : edited ? points : 2 * points;
    }

    String value() {
      return "marks=" + points + "/" + ALL + (edited ? " edited" : "");
    }

    String sentence(int of) {
      String subject = of == 1 ? "It" : "The best of " + Words.number(of);
      String bears = subject + (points == ALL ? " has all marks" : " has marks");
      String trace =
          edited ? "; editing software has written it since, which halves their worth" : "";
      return bears + " of a camera's own file: " + Words.list(words) + trace + ".";
    }

    private static int mark(List<String> words, boolean borne, int points, String word) {
      if (borne) {
        words.add(word);
      }
      return borne ? points : 0;
    }
  }

  private static boolean hasCameraName(SubjectMedia media) {
    return media.sightings().stream()
        .map(sighting -> sighting.path().substring(sighting.path().lastIndexOf('/') + 1))
        .anyMatch(name -> CAMERA_NAME.matcher(name.toUpperCase(Locale.ROOT)).matches());
  }

  private static boolean isCameraSize(Media media, LeadSettings settings) {
    Integer width = media.width();
    Integer height = media.height();
    return width != null
        && height != null
        && (long) width * height >= settings.thresholds().cameraPixels();
  }

  private static boolean isEdited(Media media, LeadSettings settings) {
    String software = Words.clean(media.software()).toLowerCase(Locale.ROOT);
    return settings.editors().stream().anyMatch(software::contains);
  }
}

package org.vigil.jobs.lead.subject;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vigil.jobs.lead.sentence.Phrases;
import org.vigil.jobs.lead.settings.LeadSettings;
import org.vigil.model.Media;

/**
 * The marks of a camera's own file that one media bears.
 *
 * @param media the media
 * @param points how many of ten points its marks are worth
 * @param metadata how many of these are for metadata that only a camera writes
 * @param signed whether editing software has written it last, as its name says
 * @param edits what shows that it is no longer as the camera wrote it
 * @param words the marks by name
 */
public record CameraMarks(
    SubjectMedia media,
    int points,
    int metadata,
    boolean signed,
    List<String> edits,
    List<String> words) {
  public static final int MOST_HALVES = 20;
  private static final int ALL = 10;

  // The names of the DCF standard and of the large makers of phones and action cameras.
  private static final Pattern CAMERA_NAME =
      Pattern.compile(
          "(?:[A-Z0-9_]{4}[0-9]{4}|IMG_E?[0-9]{4,8}(?:_[0-9]{6,9})?|VID_[0-9]{8}_[0-9]{6,9}"
              + "|PXL_[0-9]{8}_[0-9]{6,9}.*|(?:19|20)[0-9]{6}_[0-9]{6}|DJI_[0-9]{4,14}.*)"
              + "\\.[A-Z0-9]{3,4}");

  public static CameraMarks of(SubjectMedia subject, LeadSettings settings) {
    Media media = subject.media();
    List<String> words = new ArrayList<>();
    int metadata =
        mark(words, isNamed(media.make()) && isNamed(media.model()), 3, "make and model")
            + mark(words, media.makerNotes(), 3, "maker notes")
            + mark(words, media.thumbnail(), 1, thumbnail(media, settings))
            + mark(words, media.takenAtLocal() != null, 1, "the time it was taken");
    int rest =
        mark(words, hasCameraName(subject), 1, "a camera's file name")
            + mark(words, isCameraSize(media, settings), 1, "a camera's size");
    boolean signed = isSigned(media, settings);
    return new CameraMarks(
        subject, metadata + rest, metadata, signed, edits(media, signed, settings), words);
  }

  /** Half points: editing halves what the marks are worth. */
  public int halves() {
    return metadata == 0 ? 0 : edits.isEmpty() ? 2 * points : points;
  }

  public String value() {
    return "marks=" + points + "/" + ALL + (edits.isEmpty() ? "" : " edited");
  }

  public String sentence(int of) {
    String subject = of == 1 ? "It" : "The best of " + Phrases.number(of);
    String bears = subject + (points == ALL ? " has all marks" : " has marks");
    String trace = edits.isEmpty() ? "" : "; " + Phrases.list(edits) + ", which halves their worth";
    return bears + " of a camera's own file: " + Phrases.list(words) + trace + ".";
  }

  private static int mark(List<String> words, boolean borne, int points, String word) {
    if (borne) {
      words.add(word);
    }
    return borne ? points : 0;
  }

  private static boolean isNamed(@Nullable String text) {
    return !Phrases.clean(text).isEmpty();
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

  /** One that shows another picture is no mark of the camera's own file, but was in it. */
  private static String thumbnail(Media media, LeadSettings settings) {
    boolean compared = media.thumbnailBits() != null && !differs(media, settings);
    return compared ? "an embedded thumbnail of the same picture" : "an embedded thumbnail";
  }

  private static boolean differs(Media media, LeadSettings settings) {
    Integer bits = media.thumbnailBits();
    return bits != null && bits > settings.thresholds().thumbnailBits();
  }

  private static List<String> edits(Media media, boolean signed, LeadSettings settings) {
    List<String> edits = new ArrayList<>();
    List<String> traces = Objects.requireNonNullElse(media.editTraces(), List.of());
    mark(edits, signed, 1, "editing software has written it since");
    mark(edits, differs(media, settings), 1, "its thumbnail shows another picture");
    mark(edits, Boolean.TRUE.equals(media.progressive()), 1, "it was encoded as no camera does");
    mark(edits, traces.contains("derived from another"), 1, "it was made from another document");
    return edits;
  }

  private static boolean isSigned(Media media, LeadSettings settings) {
    String software = Phrases.clean(media.software()).toLowerCase(Locale.ROOT);
    return settings.editors().stream().anyMatch(software::contains);
  }
}

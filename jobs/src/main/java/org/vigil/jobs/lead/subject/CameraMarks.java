package org.vigil.jobs.lead.subject;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vigil.jobs.lead.sentence.Phrases;
import org.vigil.jobs.lead.sentence.Sentences;
import org.vigil.jobs.lead.sentence.Slot;
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
    Sentences say = settings.sentences();
    List<String> words = new ArrayList<>();
    boolean named = isNamed(media.make()) && isNamed(media.model());
    int metadata =
        mark(words, named, 3, say.phrase("first_generation.model"))
            + mark(words, media.makerNotes(), 3, say.phrase("first_generation.notes"))
            + mark(words, media.thumbnail(), 1, thumbnail(media, settings))
            + mark(words, media.takenAtLocal() != null, 1, say.phrase("first_generation.time"));
    int rest =
        mark(words, hasCameraName(subject), 1, say.phrase("first_generation.name"))
            + mark(words, isCameraSize(media, settings), 1, say.phrase("first_generation.size"));
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

  /** The best of so many. */
  public String sentence(int of, Sentences say) {
    return say.sentence(
        "first_generation.marks",
        say.count("compared", of == 1 ? 0 : of),
        Slot.when("all", points == ALL),
        Slot.text("marks", say.list(words)),
        Slot.text("edits", say.list(edits)));
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
    return settings
        .sentences()
        .phrase(compared ? "first_generation.same-thumbnail" : "first_generation.thumbnail");
  }

  private static boolean differs(Media media, LeadSettings settings) {
    Integer bits = media.thumbnailBits();
    return bits != null && bits > settings.thresholds().thumbnailBits();
  }

  private static List<String> edits(Media media, boolean signed, LeadSettings settings) {
    List<String> edits = new ArrayList<>();
    List<String> traces = Objects.requireNonNullElse(media.editTraces(), List.of());
    Sentences say = settings.sentences();
    boolean encoded = Boolean.TRUE.equals(media.progressive());
    boolean derived = traces.contains("derived from another");
    mark(edits, signed, 1, say.phrase("first_generation.signed"));
    mark(edits, differs(media, settings), 1, say.phrase("first_generation.other-thumbnail"));
    mark(edits, encoded, 1, say.phrase("first_generation.encoded"));
    mark(edits, derived, 1, say.phrase("first_generation.derived"));
    return edits;
  }

  private static boolean isSigned(Media media, LeadSettings settings) {
    String software = Phrases.clean(media.software()).toLowerCase(Locale.ROOT);
    return settings.editors().stream().anyMatch(software::contains);
  }
}

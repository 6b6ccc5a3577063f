package org.vigil.jobs.lead.subject;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigil.jobs.lead.settings.LeadSettings;

/**
 * A media that a hash set, a person or a report speaks of.
 *
 * @param sha256 the media
 * @param matches the hash-set entries that it agrees with
 * @param words what people say of it
 * @param reports the reports that name it
 * @param concern whether any of them says that it is of abuse
 * @param known whether hash sets settle what it is
 * @param harmless whether hash sets only know it, as they know software
 * @param named the series that it is put in
 */
public record GradedMedia(
    String sha256,
    List<KnownMatch> matches,
    List<Word> words,
    List<ReportedFile> reports,
    boolean concern,
    boolean known,
    boolean harmless,
    @Nullable String named) {

  /** What is stated of a media, before it is judged. */
  public record Stated(
      String sha256, List<KnownMatch> matches, List<Word> words, List<ReportedFile> reports) {}

  /** The judgement of what is stated. */
  public static GradedMedia of(Stated stated, LeadSettings settings) {
    List<KnownMatch> believed = SubjectMedia.believed(stated.matches(), settings.belief());
    KnownStatus status = KnownStatus.of(believed, settings);
    boolean grave = status.isKnown();
    boolean abuse = Grading.isOfAbuse(stated.words(), settings) || !stated.reports().isEmpty();
    return new GradedMedia(
        stated.sha256(),
        stated.matches(),
        stated.words(),
        stated.reports(),
        grave || abuse,
        grave,
        status == KnownStatus.ONLY_KNOWN,
        NamedSeries.of(grave ? believed : List.of(), stated.words()));
  }
}

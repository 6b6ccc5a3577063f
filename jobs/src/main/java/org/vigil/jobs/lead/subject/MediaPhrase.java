package org.vigil.jobs.lead.subject;

import java.util.List;
import java.util.stream.Stream;
import org.vigil.jobs.lead.sentence.Sentences;
import org.vigil.jobs.lead.sentence.Slot;

/** How a sentence counts media: its slot {@code media} or {@code known}. */
public final class MediaPhrase {
  private MediaPhrase() {}

  /** Such as "three pictures and one video". */
  public static Slot of(String slot, List<SubjectMedia> media, Sentences say) {
    Slot videos = videos(media, say);
    Slot pictures = pictures(media, say);
    return counted(
        slot,
        media,
        say,
        pictures.count() == 0 ? "" : say.phrase("media.pictures", pictures),
        videos.count() == 0 ? "" : say.phrase("media.videos", videos));
  }

  /** Such as "three known pictures and one known video". */
  public static Slot known(String slot, List<SubjectMedia> media, Sentences say) {
    Slot videos = videos(media, say);
    Slot pictures = pictures(media, say);
    return counted(
        slot,
        media,
        say,
        pictures.count() == 0 ? "" : say.phrase("media.known-pictures", pictures),
        videos.count() == 0 ? "" : say.phrase("media.known-videos", videos));
  }

  /** Such as "three unknown pictures and one unknown video". */
  public static Slot unknown(String slot, List<SubjectMedia> media, Sentences say) {
    Slot videos = videos(media, say);
    Slot pictures = pictures(media, say);
    return counted(
        slot,
        media,
        say,
        pictures.count() == 0 ? "" : say.phrase("media.unknown-pictures", pictures),
        videos.count() == 0 ? "" : say.phrase("media.unknown-videos", videos));
  }

  private static Slot counted(
      String slot, List<SubjectMedia> media, Sentences say, String pictures, String videos) {
    List<String> parts = Stream.of(pictures, videos).filter(part -> !part.isEmpty()).toList();
    return Slot.count(slot, say.list(parts), media.size());
  }

  private static Slot videos(List<SubjectMedia> media, Sentences say) {
    return say.count("videos", media.stream().filter(SubjectMedia::isVideo).count());
  }

  private static Slot pictures(List<SubjectMedia> media, Sentences say) {
    return say.count("pictures", media.stream().filter(one -> !one.isVideo()).count());
  }
}

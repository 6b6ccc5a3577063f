package org.vigil.jobs.lead.subject;

import java.util.ArrayList;
import java.util.List;
import org.vigil.jobs.lead.sentence.Phrases;

/** How a sentence counts media. */
public final class MediaPhrase {
  private MediaPhrase() {}

  /** Such as "three pictures and one video". */
  public static String of(List<SubjectMedia> media) {
    return of(media, "");
  }

  /** Such as "three known pictures and one known video". */
  public static String of(List<SubjectMedia> media, String adjective) {
    long videos = media.stream().filter(SubjectMedia::isVideo).count();
    List<String> parts = new ArrayList<>();
    if (media.size() > videos) {
      parts.add(Phrases.count(media.size() - videos, adjective + "picture"));
    }
    if (videos > 0) {
      parts.add(Phrases.count(videos, adjective + "video"));
    }
    return Phrases.list(parts);
  }
}

package org.vigil.walk;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.vigil.container.Members;
import org.vigil.hash.DigestSet;
import org.vigil.hashset.vics.ReferencedMedia;
import org.vigil.model.FrameHash;
import org.vigil.model.Issue;
import org.vigil.model.Media;

/** Reads what is not (only) a container: the bytes of one media file become facts. */
public interface MediaContents {
  /**
   * Reads {@code bytes} to their end, once: digests, type, picture, metadata.
   *
   * @throws IOException when the bytes cannot be read to their end; a picture that cannot be
   *     decoded is an issue, not an exception
   */
  Facts read(InputStream bytes) throws IOException;

  /** The facts of a container whose bytes went by while its members were read. */
  Facts container(DigestSet digests, byte[] head);

  /** The facts of a media whose bytes are not there, from what a case file declares of it. */
  Facts referenced(ReferencedMedia media);

  /**
   * A media and what was wrong with it.
   *
   * @param media the row, with night 0
   * @param embedded the files that lie in it, which are members of it
   * @param frames those of a video, by hash
   */
  record Facts(Media media, List<Issue> issues, Members embedded, List<FrameHash> frames) {
    /** Facts about a media that has no frames. */
    public Facts(Media media, List<Issue> issues, Members embedded) {
      this(media, issues, embedded, List.of());
    }

    /** Facts about a media in which no other lies. */
    public Facts(Media media, List<Issue> issues) {
      this(media, issues, Members.none());
    }
  }
}

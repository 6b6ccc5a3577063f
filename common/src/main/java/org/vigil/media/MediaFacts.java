package org.vigil.media;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vigil.model.Issue;

/**
 * What the formats found in a media, what was wrong with it, which other files lie in it, and its
 * traces.
 */
record MediaFacts(
    @Nullable PictureFacts picture,
    @Nullable CameraFacts camera,
    List<Issue> issues,
    List<Part> parts,
    Traces traces) {
  static final MediaFacts NONE = new MediaFacts(null, null, List.of());

  MediaFacts {
    issues = List.copyOf(issues);
    parts = List.copyOf(parts);
  }

  /** Facts about a media in which no other lies, and which bears no traces. */
  MediaFacts(@Nullable PictureFacts picture, @Nullable CameraFacts camera, List<Issue> issues) {
    this(picture, camera, issues, List.of(), Traces.NONE);
  }

  static MediaFacts of(Traces traces) {
    return new MediaFacts(null, null, List.of(), List.of(), traces);
  }

  static MediaFacts of(Issue issue) {
    return new MediaFacts(null, null, List.of(issue));
  }

  /** These facts, and where they say nothing, the others'; the issues of both. */
  MediaFacts and(MediaFacts others) {
    return new MediaFacts(
        picture != null ? picture : others.picture,
        camera != null ? camera : others.camera,
        Stream.concat(issues.stream(), others.issues.stream()).distinct().toList(),
        parts.isEmpty() ? others.parts : parts,
        traces.and(others.traces));
  }
}

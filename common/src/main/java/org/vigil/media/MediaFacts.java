package org.vigil.media;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vigil.model.Issue;

/**
 * What the formats found in a media, what was wrong with it, which other files lie in it, the
 * frames of a video, and the traces of programs.
 */
record MediaFacts(
    @Nullable PictureFacts picture,
    @Nullable CameraFacts camera,
    List<Issue> issues,
    List<Part> parts,
    List<HashedFrame> frames,
    Traces traces) {
  static final MediaFacts NONE = new MediaFacts(null, null, List.of());

  MediaFacts {
    issues = List.copyOf(issues);
    parts = List.copyOf(parts);
    frames = List.copyOf(frames);
  }

  /** Facts about a media that bears no traces. */
  MediaFacts(
      @Nullable PictureFacts picture,
      @Nullable CameraFacts camera,
      List<Issue> issues,
      List<Part> parts,
      List<HashedFrame> frames) {
    this(picture, camera, issues, parts, frames, Traces.NONE);
  }

  /** Facts about a media that has no frames. */
  MediaFacts(
      @Nullable PictureFacts picture,
      @Nullable CameraFacts camera,
      List<Issue> issues,
      List<Part> parts) {
    this(picture, camera, issues, parts, List.of());
  }

  /** Facts about a media in which no other lies. */
  MediaFacts(@Nullable PictureFacts picture, @Nullable CameraFacts camera, List<Issue> issues) {
    this(picture, camera, issues, List.of());
  }

  static MediaFacts of(Traces traces) {
    return new MediaFacts(null, null, List.of(), List.of(), List.of(), traces);
  }

  static MediaFacts of(Issue issue) {
    return new MediaFacts(null, null, List.of(issue));
  }

  /** These facts, and where they say nothing, the others'; the issues of both. */
  MediaFacts and(MediaFacts others) {
    return new MediaFacts(
        picture == null ? others.picture : picture.and(others.picture),
        camera == null ? others.camera : camera.and(others.camera),
        Stream.concat(issues.stream(), others.issues.stream()).distinct().toList(),
        parts.isEmpty() ? others.parts : parts,
        frames.isEmpty() ? others.frames : frames,
        traces.and(others.traces));
  }
}

package org.vigil.media.facts;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vigil.isolate.record.MaxItems;
import org.vigil.model.Issue;

/**
 * What the formats found in a media, what was wrong with it, which other files lie in it, the
 * frames of a video, and the traces of programs.
 */
public record MediaFacts(
    @Nullable PictureFacts picture,
    @Nullable CameraFacts camera,
    @MaxItems(MediaFacts.MOST_ISSUES) List<Issue> issues,
    @MaxItems(PartList.MOST) List<Part> parts,
    @MaxItems(VideoLimits.MOST_FRAMES) List<HashedFrame> frames,
    Traces traces) {
  /** Of one media, as a worker sends them. */
  public static final int MOST_ISSUES = 16;

  public static final MediaFacts NONE = new MediaFacts(null, null, List.of());

  public MediaFacts {
    issues = List.copyOf(issues);
    parts = List.copyOf(parts);
    frames = List.copyOf(frames);
  }

  /** Facts about a media that bears no traces. */
  public MediaFacts(
      @Nullable PictureFacts picture,
      @Nullable CameraFacts camera,
      List<Issue> issues,
      List<Part> parts,
      List<HashedFrame> frames) {
    this(picture, camera, issues, parts, frames, Traces.NONE);
  }

  /** Facts about a media that has no frames. */
  public MediaFacts(
      @Nullable PictureFacts picture,
      @Nullable CameraFacts camera,
      List<Issue> issues,
      List<Part> parts) {
    this(picture, camera, issues, parts, List.of());
  }

  /** Facts about a media in which no other lies. */
  public MediaFacts(
      @Nullable PictureFacts picture, @Nullable CameraFacts camera, List<Issue> issues) {
    this(picture, camera, issues, List.of());
  }

  public static MediaFacts of(Traces traces) {
    return new MediaFacts(null, null, List.of(), List.of(), List.of(), traces);
  }

  public static MediaFacts of(Issue issue) {
    return new MediaFacts(null, null, List.of(issue));
  }

  /** These facts, with these issues only. */
  public MediaFacts with(List<Issue> others) {
    return new MediaFacts(picture, camera, others, parts, frames, traces);
  }

  /** These facts, and where they say nothing, the others'; the issues of both. */
  public MediaFacts and(MediaFacts others) {
    return new MediaFacts(
        picture == null ? others.picture : picture.and(others.picture),
        camera == null ? others.camera : camera.and(others.camera),
        Stream.concat(issues.stream(), others.issues.stream()).distinct().toList(),
        parts.isEmpty() ? others.parts : parts,
        frames.isEmpty() ? others.frames : frames,
        traces.and(others.traces));
  }

  /** Whether a picture was decoded, so that it has a hash. */
  public boolean isDecoded() {
    return picture != null && picture.pdq() != null;
  }
}

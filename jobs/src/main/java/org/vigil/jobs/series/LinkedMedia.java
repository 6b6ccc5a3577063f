package org.vigil.jobs.series;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vigil.hash.PdqHash;

/**
 * What its place in a series asks of a media.
 *
 * @param night when it was first seen
 * @param pdq null of a video
 * @param pdqTurned the same, turned and mirrored
 */
public record LinkedMedia(
    String sha256, int night, @Nullable String pdq, @Nullable List<String> pdqTurned) {

  /** Of a picture as it is, turned and mirrored; none of a video. */
  List<PdqHash> hashes() {
    List<String> turned = pdqTurned == null ? List.of() : pdqTurned;
    return Stream.concat(Stream.ofNullable(pdq), turned.stream()).map(PdqHash::parse).toList();
  }
}

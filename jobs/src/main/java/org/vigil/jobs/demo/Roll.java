package org.vigil.jobs.demo;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.vigil.geo.GeoPoint;
import org.vigil.jobs.demo.scene.Scene;
import org.vigil.jobs.demo.scene.View;

/**
 * Pictures of one place, taken by one camera one after another: a series.
 *
 * @param seed the place
 * @param from when the first one was taken
 */
public record Roll(
    Camera camera,
    Scene scene,
    long seed,
    LocalDateTime from,
    @Nullable ZoneOffset offset,
    @Nullable GeoPoint place) {
  private static final Duration BETWEEN_SHOTS = Duration.ofSeconds(37);

  Photograph photograph(int moment) {
    View view = new View(seed, moment, camera.width(), camera.height());
    LocalDateTime takenAt = from.plus(BETWEEN_SHOTS.multipliedBy(moment));
    return new Photograph(scene, view, camera, takenAt, offset, place);
  }

  /** The files of the first {@code count} pictures. */
  public List<byte[]> files(int count) {
    return IntStream.range(0, count)
        .parallel()
        .mapToObj(moment -> PhotographFile.of(photograph(moment)))
        .toList();
  }
}

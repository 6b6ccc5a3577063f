package org.vigil.jobs.demo;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.vigil.geo.GeoPoint;
import org.vigil.jobs.demo.scene.Scene;
import org.vigil.jobs.demo.scene.View;

/**
 * A picture as a camera takes it.
 *
 * @param offset from UTC; null when the camera does not know it
 * @param place null when the camera has no receiver, or it is off
 */
public record Photograph(
    Scene scene,
    View view,
    Camera camera,
    LocalDateTime takenAt,
    @Nullable ZoneOffset offset,
    @Nullable GeoPoint place) {}

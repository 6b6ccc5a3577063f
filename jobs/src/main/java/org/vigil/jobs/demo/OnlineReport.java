package org.vigil.jobs.demo;

import java.time.Instant;
import org.vigil.jobs.demo.scene.Scene;

/** What a provider reported: a folder that nobody wrote a case.json for. */
final class OnlineReport {
  private static final Instant REPORTED_AT = Instant.parse("2026-11-18T07:45:00Z");

  private OnlineReport() {}

  static Bundle reported(Pictures pictures) {
    Bundle uploads = new Bundle(REPORTED_AT);
    uploads
        .add("upload-01.jpg", pictures.library.get(0))
        .add("upload-02.jpg", pictures.libraryLater)
        .add("upload-03.jpg", Copies.resized(pictures.library.get(1), 720))
        .add("upload-04.jpg", pictures.desert.get(0))
        .add("upload-05.jpg", pictures.desert.get(1))
        .add("upload-06.jpg", Copies.recompressed(pictures.desert.get(1), 0.3f))
        .add("upload-07.jpg", Copies.recompressed(Copies.resized(pictures.kitchen, 700), 0.25f))
        .add("upload-08.jpg", Copies.resized(pictures.room.get(2), 640))
        .add("upload-09.jpg", pictures.forest.get(0))
        .add("upload-10.jpg", pictures.forest.get(1));
    edited(uploads);
    strangers(uploads);
    return uploads;
  }

  /** The maker is left, the serials are not. */
  private static void edited(Bundle uploads) {
    uploads
        .add(
            "upload-11.jpg", Pictures.edited(Camera.KESTREL, Scene.BALLOONS, "2026-11-02T08:15:00"))
        .add("upload-12.jpg", Pictures.edited(Camera.MERIDIA, Scene.MARKET, "2025-02-11T20:40:00"));
  }

  /** New, and nothing but pixels is left. */
  private static void strangers(Bundle uploads) {
    Scene[] scenes = {Scene.HARBOUR, Scene.FOREST, Scene.STILL_LIFE, Scene.COAST, Scene.GARDEN};
    for (int scene = 0; scene < scenes.length; scene++) {
      uploads.add("image(" + (scene + 1) + ").jpg", Jpeg.bare(scenes[scene], 3, 800, 600));
    }
  }
}

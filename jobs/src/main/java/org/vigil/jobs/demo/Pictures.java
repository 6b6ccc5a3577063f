package org.vigil.jobs.demo;

import static org.vigil.jobs.demo.Camera.KESTREL;
import static org.vigil.jobs.demo.Camera.MERIDIA;
import static org.vigil.jobs.demo.Camera.MERIDIA_FRONT;
import static org.vigil.jobs.demo.Camera.NORTHLIGHT;
import static org.vigil.jobs.demo.Camera.PELION;
import static org.vigil.jobs.demo.Camera.SOLSTAD;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vigil.geo.GeoPoint;
import org.vigil.jobs.demo.scene.Scene;

/** The photographs of the seizure, painted once: several turn up in more than one place. */
final class Pictures {
  private static final GeoPoint CASCAIS = new GeoPoint(38.6972, -9.4226);
  private static final GeoPoint TROMSO = new GeoPoint(69.6492, 18.9553);
  private static final GeoPoint MANILA = new GeoPoint(14.5896, 120.9747);
  private static final GeoPoint MONTEVIDEO = new GeoPoint(-34.9059, -56.1913);
  private static final GeoPoint NAIROBI = new GeoPoint(-1.2864, 36.8172);
  private static final ZoneOffset UTC = ZoneOffset.UTC;

  /** New, recent, straight from the camera, with a place: what a lead should be. */
  final List<byte[]> room =
      roll(NORTHLIGHT, Scene.ROOM, "2026-11-06T21:14:05", UTC, CASCAIS).files(6);

  final List<byte[]> harbour =
      roll(NORTHLIGHT, Scene.HARBOUR, "2026-10-30T17:40:12", UTC, CASCAIS).files(3);

  /** New and recent, but the receiver was off: only the clock hints at a region. */
  final List<byte[]> stillLife =
      roll(NORTHLIGHT, Scene.STILL_LIFE, "2026-11-09T16:02:44", UTC, null).files(3);

  /** Years old, by the camera body that also took {@link #skyline}, found in another case. */
  final List<byte[]> mountains =
      roll(KESTREL, Scene.MOUNTAINS, "2023-03-18T11:25:30", hours(1), TROMSO).files(4);

  final List<byte[]> skyline =
      roll(KESTREL, Scene.SKYLINE, "2026-11-11T18:55:02", hours(1), TROMSO).files(4);

  final List<byte[]> coast =
      roll(KESTREL, Scene.COAST, "2026-10-24T13:08:51", hours(2), TROMSO).files(3);

  /** The first one is known, of a victim whom nobody has identified; the others are new. */
  final List<byte[]> garden =
      roll(MERIDIA, Scene.GARDEN, "2024-07-02T09:31:17", hours(3), NAIROBI).files(6);

  /** Known, of an identified victim. */
  final List<byte[]> library =
      roll(PELION, Scene.LIBRARY, "2021-05-20T15:12:08", null, MONTEVIDEO).files(3);

  /** The same place as {@link #library}, years after the victim was identified. */
  final byte[] libraryLater =
      PhotographFile.of(
          roll(PELION, Scene.LIBRARY, "2026-11-08T10:45:00", null, null).photograph(5));

  /** Another camera of the maker that gives all of its cameras one serial. */
  final List<byte[]> balloons =
      roll(PELION, Scene.BALLOONS, "2025-12-14T07:20:33", hours(8), MANILA).files(3);

  final List<byte[]> forest =
      roll(PELION, Scene.FOREST, "2022-08-09T14:14:14", hours(8), MANILA).files(2);

  /** Taken by their sender; the clock's offset is all that hints at a region. */
  final List<byte[]> mirrorRoom =
      new Roll(MERIDIA_FRONT, Scene.ROOM, 2, at("2026-11-13T19:03:26"), hours(8), null).files(2);

  /** Clocks that cannot be right. */
  final List<byte[]> beforeCameras =
      roll(SOLSTAD, Scene.STREET, "1970-01-01T00:03:11", null, null).files(2);

  final byte[] fromTheFuture =
      new Roll(SOLSTAD, Scene.STREET, 2, at("2031-06-30T12:00:00"), null, null).files(1).get(0);

  /** Old, known and spread widely; nothing but pixels is left. */
  final List<byte[]> desert =
      List.of(Jpeg.bare(Scene.DESERT, 1, 800, 600), Jpeg.bare(Scene.DESERT, 2, 1024, 768));

  /** Known only by its PDQ hash: the seizure holds no more than a poor copy. */
  final byte[] kitchen = Jpeg.bare(Scene.KITCHEN, 1, 1024, 768);

  final Map<String, byte[]> systemFiles = SystemFiles.all();

  /** A photograph of a place that is in no roll, as an editor saves it. */
  static byte[] edited(Camera camera, Scene scene, String takenAt) {
    Photograph photograph = new Roll(camera, scene, 4, at(takenAt), null, null).photograph(0);
    byte[] jpeg = Jpeg.encode(scene.paint(photograph.view()), 0.75f);
    return new Exif(photograph).ofEditor(jpeg, "Darkroom 5.2");
  }

  private static Roll roll(
      Camera camera,
      Scene scene,
      String from,
      @Nullable ZoneOffset offset,
      @Nullable GeoPoint place) {
    return new Roll(camera, scene, 1, at(from), offset, place);
  }

  private static LocalDateTime at(String time) {
    return LocalDateTime.parse(time);
  }

  private static ZoneOffset hours(int hours) {
    return ZoneOffset.ofHours(hours);
  }
}

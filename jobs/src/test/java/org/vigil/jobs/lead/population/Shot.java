package org.vigil.jobs.lead.population;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.codec.digest.DigestUtils;
import org.vigil.geo.GeoPoint;
import org.vigil.model.Media;
import org.vigil.model.MediaBuilder;
import org.vigil.model.term.LocalSource;
import org.vigil.model.term.TakenDoubt;
import org.vigil.model.term.UtcSource;

/** A picture whose digests all follow from its name; a bare JPEG until more is said of it. */
final class Shot {
  private static final int TURNS = 7;

  private final MediaBuilder media;
  private final String name;

  private Shot(String name, MediaBuilder media) {
    this.name = name;
    this.media = media;
  }

  /** A picture without any metadata, as chats leave it. */
  static Shot bare(String name, String pdq) {
    return new Shot(
        name,
        MediaBuilder.builder()
            .sha256(DigestUtils.sha256Hex(name))
            .sha1(DigestUtils.sha1Hex(name))
            .md5(DigestUtils.md5Hex(name))
            .sizeBytes(200_000 + Math.floorMod(name.hashCode(), 100_000))
            .mediaType("image/jpeg")
            .width(1280)
            .height(960)
            .pdq(pdq)
            .pdqQuality(100)
            .pdqTurned(turned(name))
            .decoder("planted 1")
            .jpegQuantisation("c0ffee0000000001")
            .jpegHuffman("standard")
            .jpegMarkers("D8 E0 DB C0 C4 DA")
            .progressive(false)
            .orientation(1));
  }

  /** A file that is no picture. */
  static Shot file(String name, String mediaType) {
    Shot shot = bare(name, "");
    shot.media.mediaType(mediaType).width(null).height(null).pdqQuality(null).pdqTurned(null);
    shot.media.pdq(null).jpegQuantisation(null).jpegHuffman(null).jpegMarkers(null);
    shot.media.progressive(null).orientation(null).decoder(null);
    return shot;
  }

  private static List<String> turned(String name) {
    return IntStream.range(0, TURNS)
        .mapToObj(turn -> DigestUtils.sha256Hex(name + " turned " + turn))
        .toList();
  }

  String name() {
    return name;
  }

  String sha256() {
    return media.build().sha256();
  }

  String pdq() {
    return String.valueOf(media.build().pdq());
  }

  /** Straight from this camera, at this time. */
  Shot by(Handset camera, LocalDateTime at) {
    media
        .make(camera.make())
        .model(camera.model())
        .bodySerial(camera.serial())
        .serialsWritten(camera.serial() == null ? null : List.of("body:" + camera.serial()))
        .lensModel(camera.lens())
        .software(camera.software())
        .width(camera.width())
        .height(camera.height())
        .makerNotes(true)
        .thumbnail(true)
        .thumbnailBits(8)
        .sizeBytes(media.build().sizeBytes() * 10)
        .jpegQuantisation(DigestUtils.md5Hex(camera.model()).substring(0, 16))
        .jpegMarkers("D8 E1 DB C4 C0 DA");
    return taken(at);
  }

  Shot taken(LocalDateTime at) {
    media
        .takenAtLocal(at.toString().length() == 16 ? at + ":00" : at.toString())
        .takenLocalSource(LocalSource.EXIF);
    return this;
  }

  /** At a time that no such camera's clock can have. */
  Shot doubted(TakenDoubt doubt) {
    media.takenDoubt(doubt);
    return this;
  }

  /** With the offset of the camera's clock, and so an instant. */
  Shot offset(ZoneOffset offset) {
    LocalDateTime at = LocalDateTime.parse(String.valueOf(media.build().takenAtLocal()));
    media.takenOffset(offset.getId().equals("Z") ? "+00:00" : offset.getId());
    media.takenAtUtc(at.toInstant(offset)).takenUtcSource(UtcSource.OFFSET_TAG);
    return this;
  }

  Shot at(GeoPoint point) {
    media.latitude(point.latitude()).longitude(point.longitude());
    return this;
  }

  Shot size(int width, int height) {
    media.width(width).height(height);
    return this;
  }

  Shot quality(int quality) {
    media.pdqQuality(quality);
    return this;
  }

  Shot png() {
    media.mediaType("image/png").jpegQuantisation(null).jpegHuffman(null).jpegMarkers(null);
    media.progressive(null);
    return this;
  }

  /** Written again by a program that edits pictures. */
  Shot edited(String program) {
    media.software(program).editTraces(List.of("photoshop resources")).progressive(true);
    return this;
  }

  /** Made by a program out of words. */
  Shot generated() {
    media.generatorTraces(List.of("comfyui workflow")).sourceType("trainedAlgorithmicMedia");
    return this;
  }

  Shot artist(String by) {
    media.artist(by);
    return this;
  }

  /** The content as its bytes tell it. */
  Media media(int night) {
    return media.night(night).build();
  }

  /** The content as a report or case file alone tells of it. */
  Media told(int night) {
    Media bytes = media.build();
    return MediaBuilder.builder()
        .sha256(bytes.sha256())
        .sha1(bytes.sha1())
        .md5(bytes.md5())
        .sizeBytes(bytes.sizeBytes())
        .mediaType(bytes.mediaType())
        .told(true)
        .night(night)
        .build();
  }
}

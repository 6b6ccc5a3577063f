package org.vigil.jobs.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.awt.image.BufferedImage;
import java.time.Instant;
import java.util.Arrays;
import org.vigil.jobs.demo.scene.Scene;
import org.vigil.jobs.demo.scene.View;

/** A case with a telephone's folder, and a laptop's zip that holds a zip that holds a tar.gz. */
final class QuayFlat {
  private static final Instant SEIZED_AT = Instant.parse("2026-11-14T09:30:00Z");
  private static final Instant BACKED_UP_AT = Instant.parse("2024-09-01T20:00:00Z");

  private QuayFlat() {}

  static Bundle seized(Pictures pictures) {
    Bundle phone = new Bundle(SEIZED_AT);
    phone.add(
        "case.json",
        CaseManifestBuilder.builder()
            .caseId("DEMO-2026-0417")
            .agency("Demo Police, Atlantic District")
            .legalBasis("Search warrant 417/2026 (sample)")
            .retainUntil("2031-11-14")
            .build()
            .json());
    String camera = "phone/DCIM/100NORTH/";
    phone.add(camera, Camera.NORTHLIGHT, 398, pictures.harbour);
    phone.add(camera, Camera.NORTHLIGHT, 412, pictures.room);
    phone.add(camera, Camera.NORTHLIGHT, 431, pictures.stillLife);
    downloads(phone, pictures);
    return phone.add("laptop.zip", laptop(pictures).zip());
  }

  private static void downloads(Bundle phone, Pictures pictures) {
    String folder = "phone/Download/";
    phone
        .add(folder + "photo-2.jpg", Copies.resized(pictures.room.get(1), 800))
        .add(folder + "photo-3.jpg", Copies.recompressed(pictures.stillLife.get(0), 0.2f))
        .add(folder + "photo-4.jpg", Copies.mirrored(pictures.harbour.get(0)))
        .add(folder + "=SUM(A1).jpg", Jpeg.bare(Scene.MOSAIC, 1, 1024, 768))
        .add(folder + "grey.png", Jpeg.png(grey()))
        .add(folder + "pixel.png", Jpeg.png(new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB)))
        .add(folder + "broken.jpg", Copies.truncated(pictures.mountains.get(2)))
        .add(folder + "empty.jpg", new byte[0])
        .add(folder + "notes.txt", "Bread, apples, film for the camera.\n".getBytes(UTF_8));
  }

  private static Bundle laptop(Pictures pictures) {
    Bundle laptop = new Bundle(SEIZED_AT);
    laptop.add("Users/demo/Pictures/2023/", Camera.KESTREL, 101, pictures.mountains);
    laptop.add("Users/demo/Pictures/scan-1.png", png(Scene.QUILT, 1));
    laptop.add("Users/demo/Pictures/scan-2.png", png(Scene.QUILT, 2));
    laptop.add("Users/demo/Saved/old-1.jpg", pictures.desert.get(0));
    pictures.systemFiles.forEach((name, content) -> laptop.add("Windows/" + name, content));
    laptop.add("../../evil.jpg", Jpeg.bare(Scene.MARKET, 1, 960, 720));
    return laptop.add("Users/demo/backup.zip", backup(pictures).zip());
  }

  private static Bundle backup(Pictures pictures) {
    Bundle album = new Bundle(BACKED_UP_AT);
    album.add("album/", Camera.MERIDIA, 2201, pictures.garden.subList(0, 4));
    Bundle backup = new Bundle(BACKED_UP_AT);
    backup.add("Fotografías/", Camera.PELION, 17, pictures.library);
    backup.add("album.tar.gz", album.tarGz());
    return backup.add("locked.zip", LockedZip.of("private.jpg"));
  }

  private static byte[] png(Scene scene, long seed) {
    return Jpeg.png(scene.paint(new View(seed, 0, 640, 480)));
  }

  private static BufferedImage grey() {
    BufferedImage grey = new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB);
    int[] pixels = new int[640 * 480];
    Arrays.fill(pixels, 0x808080);
    grey.setRGB(0, 0, 640, 480, pixels, 0, 640);
    return grey;
  }
}

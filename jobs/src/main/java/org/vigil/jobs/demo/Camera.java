package org.vigil.jobs.demo;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A camera, as its pictures name it. The demo's makers are invented, so that nobody takes its
 * pictures for real ones.
 *
 * @param fileNames a format for the number of a picture
 * @param width of its pictures in pixels
 * @param height of its pictures in pixels
 */
public record Camera(
    String make,
    String model,
    @Nullable String bodySerial,
    String lensModel,
    @Nullable String lensSerial,
    String software,
    String fileNames,
    int width,
    int height) {
  public static final Camera NORTHLIGHT =
      new Camera(
          "Northlight",
          "Northlight N7",
          "NL7-20481533",
          "Northlight 35mm F1.8",
          "35-0088120",
          "N7 Ver.1.21",
          "NL_%04d.JPG",
          1440,
          1080);

  public static final Camera KESTREL =
      new Camera(
          "Kestrel",
          "Kestrel K2 Pro",
          "KP2-0093317",
          "Kestrel Zoom 24-70mm F2.8",
          "Z2470-55102",
          "K2 Pro 3.0.4",
          "KES_%04d.JPG",
          1200,
          800);

  /** Its maker never burns in a serial: all of its cameras say 0000000. */
  public static final Camera PELION =
      new Camera(
          "Pelion",
          "Pelion Snap 20",
          "0000000",
          "Pelion 5-25mm",
          null,
          "Snap 1.00",
          "PEL%05d.JPG",
          1024,
          768);

  public static final Camera MERIDIA =
      new Camera(
          "Meridia",
          "Meridia M10",
          null,
          "Meridia M10 back camera 5.4mm f/1.9",
          null,
          "M10.2026.09",
          "IMG_%04d.jpg",
          1200,
          900);

  /** The same telephone, turned to its owner. */
  public static final Camera MERIDIA_FRONT =
      new Camera(
          "Meridia",
          "Meridia M10",
          null,
          "Meridia M10 front camera 2.7mm f/2.2",
          null,
          "M10.2026.09",
          "IMG_%04d.jpg",
          960,
          720);

  /** A telephone like most: no serial in its pictures. */
  public static final Camera TERN =
      new Camera(
          "Tern",
          "Tern T4",
          null,
          "Tern T4 main camera 5.6mm f/1.8",
          null,
          "T4-11.2.0.34",
          "IMG_%04d.jpg",
          960,
          720);

  /** Its clock battery is dead. */
  public static final Camera SOLSTAD =
      new Camera(
          "Solstad",
          "Solstad Cam S3",
          "S3-7711",
          "Solstad 6mm",
          null,
          "S3 fw 0.9",
          "SOL_%03d.jpg",
          1024,
          768);

  String fileName(int number) {
    return String.format(Locale.ROOT, fileNames, number);
  }
}

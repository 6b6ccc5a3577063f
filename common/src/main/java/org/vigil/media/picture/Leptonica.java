package org.vigil.media.picture;

import java.util.List;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.leptonica.PIX;
import org.bytedeco.leptonica.PIXCMAP;
import org.bytedeco.leptonica.global.leptonica;

/** Leptonica's native code, with libjpeg-turbo, loaded when it is first needed. */
final class Leptonica {
  /** Every class of it that is used. */
  private static final List<Class<?>> CLASSES =
      List.of(leptonica.class, PIX.class, PIXCMAP.class, BytePointer.class, IntPointer.class);

  private static final int SILENT = 6;

  private Leptonica() {}

  /** What and which version it is; empty where there is none for this machine. */
  static String version() {
    return Loaded.VERSION;
  }

  /** So that it is loaded once, and only when asked for. */
  private static final class Loaded {
    static final String VERSION = load();

    private static String load() {
      if (!NativeLibraries.load("org/bytedeco/leptonica/leptonica", CLASSES)) {
        return "";
      }
      leptonica.setMsgSeverity(SILENT);
      try (BytePointer version = leptonica.getLeptonicaVersion()) {
        return version.getString();
      }
    }
  }
}

package org.vigil.container.isolated.sevenzip;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import net.sf.sevenzipjbinding.SevenZip;
import net.sf.sevenzipjbinding.SevenZipNativeInitializationException;
import org.vigil.isolate.ReasonException;
import org.vigil.isolate.io.NativeCode;
import org.vigil.model.term.Reason;

/** 7-Zip's native code. */
final class SevenZipLibrary {
  private static boolean loaded;

  private SevenZipLibrary() {}

  /**
   * Loads it, once.
   *
   * @throws ReasonException UNSUPPORTED_FORMAT where there is none for this machine
   * @throws LinkageError when there is one, and it cannot be loaded
   */
  static synchronized void load() throws IOException {
    if (loaded) {
      return;
    }
    String file = System.mapLibraryName("7-Zip-JBinding");
    try (InputStream code = SevenZip.class.getResourceAsStream("/" + platform() + "/" + file)) {
      if (code == null) {
        throw new ReasonException(Reason.UNSUPPORTED_FORMAT);
      }
      NativeCode.load(code, file, path -> System.load(path.toString()));
      SevenZip.initLoadedLibraries();
      loaded = true;
    } catch (SevenZipNativeInitializationException e) {
      throw new LinkageError("7-Zip-JBinding cannot be initialized", e);
    }
  }

  private static String platform() {
    String architecture = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
    if (File.separatorChar == '\\') {
      return "Windows-" + architecture;
    }
    String system = System.getProperty("os.name").startsWith("Mac") ? "Mac-" : "Linux-";
    return system + architecture;
  }
}

package org.vigil.isolate.io;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * Native code, loaded from a private folder that is gone before any container is read: the system
 * keeps what is loaded, and no death of the process can leave it behind.
 */
public final class NativeCode {
  private NativeCode() {}

  /** Has it loaded from a file of this name. */
  public static void load(InputStream code, String name, Consumer<Path> loading)
      throws IOException {
    // Mode 700 where there are modes.
    Path temp = Path.of(System.getProperty("java.io.tmpdir"));
    Path folder = Files.createTempDirectory(temp, "vigil-");
    Path file = folder.resolve(name);
    try {
      Files.copy(code, file);
      loading.accept(file);
    } finally {
      Files.deleteIfExists(file);
      Files.deleteIfExists(folder);
    }
  }
}

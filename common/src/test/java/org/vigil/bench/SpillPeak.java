package org.vigil.bench;

import java.io.File;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The most that private files took on disk while it was open, looked at every few milliseconds. */
final class SpillPeak implements AutoCloseable {
  private static final File FOLDER = new File(System.getProperty("java.io.tmpdir"));
  private static final long PAUSE_MILLIS = 2;

  /** Of other processes. */
  private final Set<File> before = Set.of(spills());

  private final Thread watcher = new Thread(this::watch, "spill-peak");
  private volatile long bytes;

  SpillPeak() {
    watcher.setDaemon(true);
    watcher.start();
  }

  private static File[] spills() {
    File @Nullable [] files = FOLDER.listFiles((folder, name) -> name.endsWith(".spill"));
    return files == null ? new File[0] : files;
  }

  private void watch() {
    while (true) {
      long now = 0;
      for (File file : spills()) {
        now += before.contains(file) ? 0 : file.length();
      }
      bytes = Math.max(bytes, now);
      try {
        Thread.sleep(PAUSE_MILLIS);
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  long mebibytes() {
    return bytes >> 20;
  }

  @Override
  public void close() {
    watcher.interrupt();
  }
}

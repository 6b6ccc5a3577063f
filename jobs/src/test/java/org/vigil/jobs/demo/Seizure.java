package org.vigil.jobs.demo;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** Everything under a folder, archives opened: paths, joined by !/ , to contents. */
record Seizure(Map<String, byte[]> files) {
  static Seizure under(Path folder) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    List<Path> paths;
    try (Stream<Path> walk = Files.walk(folder)) {
      paths = walk.filter(Files::isRegularFile).toList();
    }
    for (Path path : paths) {
      open(folder.relativize(path).toString(), Files.readAllBytes(path), files);
    }
    return new Seizure(files);
  }

  byte[] file(String path) {
    byte[] content = files.get(path);
    if (content == null) {
      throw new AssertionError("No " + path + " among " + files.keySet());
    }
    return content;
  }

  private static void open(String path, byte[] content, Map<String, byte[]> files)
      throws IOException {
    files.put(path, content);
    InputStream bytes = new ByteArrayInputStream(content);
    if (path.endsWith(".zip") && !path.endsWith("locked.zip")) {
      zip(path, bytes, files);
    } else if (path.endsWith(".tar")) {
      tar(path, bytes, files);
    } else if (path.endsWith(".tar.gz")) {
      tar(path, new GZIPInputStream(bytes), files);
    }
  }

  private static void zip(String path, InputStream bytes, Map<String, byte[]> files)
      throws IOException {
    try (ZipInputStream zip = new ZipInputStream(bytes)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        open(path + "!/" + entry.getName(), zip.readAllBytes(), files);
      }
    }
  }

  private static void tar(String path, InputStream bytes, Map<String, byte[]> files)
      throws IOException {
    try (TarArchiveInputStream tar = new TarArchiveInputStream(bytes)) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        open(path + "!/" + entry.getName(), tar.readAllBytes(), files);
      }
    }
  }
}

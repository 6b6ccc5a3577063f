package org.vigil.jobs.demo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/** Named contents in order, all last changed at one time: what a folder, a zip or a tar holds. */
final class Bundle {
  private final Map<String, byte[]> files = new LinkedHashMap<>();
  private final Instant modifiedAt;

  Bundle(Instant modifiedAt) {
    this.modifiedAt = modifiedAt;
  }

  Bundle add(String name, byte[] content) {
    files.put(name, content);
    return this;
  }

  /** Adds a roll's pictures under the names that its camera gives, counted from a number. */
  Bundle add(String folder, Camera camera, int number, List<byte[]> pictures) {
    for (int picture = 0; picture < pictures.size(); picture++) {
      add(folder + camera.fileName(number + picture), pictures.get(picture));
    }
    return this;
  }

  /** Writes the files into a folder; others in it stay. */
  void writeTo(Path folder) throws IOException {
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.write(path, file.getValue());
      Files.setLastModifiedTime(path, FileTime.from(modifiedAt));
    }
  }

  byte[] zip() {
    return packed(
        bytes -> {
          ZipOutputStream zip = new ZipOutputStream(bytes);
          zip.setLevel(Deflater.BEST_SPEED);
          for (Map.Entry<String, byte[]> file : files.entrySet()) {
            ZipEntry entry = new ZipEntry(file.getKey());
            entry.setTimeLocal(LocalDateTime.ofInstant(modifiedAt, ZoneOffset.UTC));
            zip.putNextEntry(entry);
            zip.write(file.getValue());
          }
          zip.finish();
        });
  }

  byte[] tar() {
    return packed(
        bytes -> {
          TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes, "UTF-8");
          for (Map.Entry<String, byte[]> file : files.entrySet()) {
            TarArchiveEntry entry = new TarArchiveEntry(file.getKey());
            entry.setSize(file.getValue().length);
            entry.setUserName("");
            entry.setLastModifiedTime(FileTime.from(modifiedAt));
            tar.putArchiveEntry(entry);
            tar.write(file.getValue());
            tar.closeArchiveEntry();
          }
          tar.finish();
        });
  }

  byte[] tarGz() {
    return packed(
        bytes -> {
          GZIPOutputStream gzip = new GZIPOutputStream(bytes);
          gzip.write(tar());
          gzip.finish();
        });
  }

  /** Writes an archive. */
  private interface Packing {
    void into(OutputStream bytes) throws IOException;
  }

  private static byte[] packed(Packing packing) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      packing.into(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}

package org.vigil.jobs.export.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * A workbook without the clock of the machine that wrote it, so that equal nights give equal bytes.
 */
final class StableWorkbook {
  private static final String PROPERTIES = "docProps/core.xml";
  private static final Pattern CREATED =
      Pattern.compile("(?<=<dcterms:created xsi:type=\"dcterms:W3CDTF\">)[^<]*");
  private static final LocalDateTime ENTRY_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  private StableWorkbook() {}

  /** Copies the workbook, as if it had been created at that moment; {@code out} stays open. */
  static void copy(Path workbook, Instant created, OutputStream out) throws IOException {
    ZipOutputStream parts = new ZipOutputStream(out, StandardCharsets.UTF_8);
    // Only the central directory tells the sizes of what fastexcel writes, so this is no stream.
    try (ZipFile written = opened(workbook)) {
      for (ZipArchiveEntry part : Collections.list(written.getEntriesInPhysicalOrder())) {
        ZipEntry stable = new ZipEntry(part.getName());
        stable.setTimeLocal(ENTRY_TIME);
        parts.putNextEntry(stable);
        copy(written.getInputStream(part), part.getName().equals(PROPERTIES), created, parts);
        parts.closeEntry();
      }
    }
    parts.finish();
  }

  private static ZipFile opened(Path workbook) throws IOException {
    return ZipFile.builder().setPath(workbook).get();
  }

  private static void copy(
      InputStream part, boolean properties, Instant created, OutputStream parts)
      throws IOException {
    try (part) {
      if (properties) {
        parts.write(createdAt(created, part.readAllBytes()));
      } else {
        part.transferTo(parts);
      }
    }
  }

  private static byte[] createdAt(Instant created, byte[] properties) {
    String text = new String(properties, StandardCharsets.UTF_8);
    String moment = created.truncatedTo(ChronoUnit.SECONDS).toString();
    return CREATED.matcher(text).replaceAll(moment).getBytes(StandardCharsets.UTF_8);
  }
}

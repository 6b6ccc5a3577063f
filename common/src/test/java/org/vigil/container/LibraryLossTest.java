package org.vigil.container;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.ArchiveInputStream;
import org.apache.commons.compress.archivers.ar.ArArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.junit.jupiter.api.Test;
import org.vigil.container.tar.TarBytes;
import org.vigil.container.zip.ZipBytes;
import org.vigil.walk.Walked;

/**
 * What Commons Compress loses of damaged archives, and the own readers do not: the reason for them.
 * Where one of these fails, the library has learnt it, and common/docs/decisions is out of date.
 */
class LibraryLossTest {
  private static final byte[] TEXT = "some text".getBytes(UTF_8);

  /** The names that the library gives before it ends or fails, each member read to its end. */
  private static List<String> names(ArchiveInputStream<?> archive) {
    List<String> names = new ArrayList<>();
    try (archive) {
      for (ArchiveEntry entry = archive.getNextEntry();
          entry != null;
          entry = archive.getNextEntry()) {
        archive.transferTo(OutputStream.nullOutputStream());
        names.add(entry.getName());
      }
    } catch (IOException | RuntimeException e) {
      names.add("failed");
    }
    return names;
  }

  private static ByteArrayInputStream stream(byte[] bytes) {
    return new ByteArrayInputStream(bytes);
  }

  private static byte[] ar(String name, int size) {
    String header =
        "%-16s%-12d%-6d%-6d%-8s%-10d`\n".formatted(name, 1_600_000_000, 0, 0, 644, size);
    return ("!<arch>\n" + header + "some text").getBytes(ISO_8859_1);
  }

  @Test
  void arLosesNamesThatAreNotAscii() {
    byte[] bytes = ar("B\u00f6r/", TEXT.length);
    assertThat(names(new ArArchiveInputStream(stream(bytes)))).doesNotContain("B\u00f6r");
    assertThat(Walked.of(bytes).paths()).contains("x!/B\u00f6r");
  }

  @Test
  void arTakesTheEndOfTheBytesForTheEndOfAMember() {
    byte[] bytes = ar("a/", 1_000);
    assertThat(names(new ArArchiveInputStream(stream(bytes)))).containsExactly("a");
    assertThat(Walked.of(bytes).source().issues()).isNotEmpty();
  }

  @Test
  void zipEndsAtABrokenMember() {
    byte[] bytes = new ZipBytes().deflated("a", TEXT).deflated("b", TEXT).deflated("c", TEXT).end();
    bytes[31] = -1;
    assertThat(names(new ZipArchiveInputStream(stream(bytes)))).containsExactly("failed");
    assertThat(Walked.of(bytes).paths()).contains("x!/b", "x!/c");
  }

  @Test
  void tarEndsAtABrokenHeader() {
    byte[] bytes = new TarBytes().file("a", TEXT).file("b", TEXT).file("c", TEXT).end();
    bytes[1024 + 124] = 'x';
    assertThat(names(new TarArchiveInputStream(stream(bytes)))).containsExactly("a", "failed");
    assertThat(Walked.of(bytes).paths()).contains("x!/a", "x!/c");
  }
}

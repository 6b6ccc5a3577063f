package org.vigil.media.type;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigil.media.Corpus;

/** The rules of first bytes give what Tika gives. */
class MagicRulesTest {
  private static final Pattern MATCH = Pattern.compile("<match ([^>]*)>", Pattern.DOTALL);

  @Test
  void giveWhatTikaGivesForFilesMadeOfEachOfItsPatterns() throws IOException {
    Random random = new Random(1);
    for (byte[] made : patterns()) {
      assertSame(made);
      assertSame(Arrays.copyOf(made, made.length + 600));
      byte[] among = new byte[2000];
      random.nextBytes(among);
      System.arraycopy(made, 0, among, 0, Math.min(made.length, among.length));
      assertSame(among);
      assertSame(Arrays.copyOf(among, made.length + 1));
    }
  }

  @Test
  void giveWhatTikaGivesForRandomBytes() {
    Random random = new Random(2);
    for (int i = 0; i < 2_000; i++) {
      byte[] bytes = new byte[random.nextInt(40)];
      random.nextBytes(bytes);
      assertSame(bytes);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a",
        "<html><body>",
        "<?xml version='1.0'?><svg xmlns='http://www.w3.org/2000/svg'/>",
        "<?xml broken",
        "\n<!DOCTYPE html>",
        "%!PS\r%AI5_FileFormat 3\r",
        "From: a\nSubject: b\n",
        "//a\n\n graph g {}",
        "/* c */ digraph g {}",
        "user-agent: *\nallow: /",
        "Allow: x",
        "\u0000\u0000\u0000",
        "P4\n# c\n1 1\n",
        "{\"a\": 1}",
        "#!\t/bin/sh",
        "999\r\na\r\n0\nSECTION\n"
      })
  void giveWhatTikaGivesForText(String text) {
    assertSame(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  @Test
  void giveWhatTikaGivesForRealAndHostileFilesAndTheirBrokenCopies() throws IOException {
    assumeTrue(Corpus.isAtHand());
    Random random = new Random(3);
    try (Stream<Path> files = Files.walk(Corpus.DATA)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        byte[] head = head(file);
        assertSame(head);
        for (int length : new int[] {1, 12, 300}) {
          assertSame(Arrays.copyOf(head, Math.min(length, head.length)));
        }
        if (head.length > 0) {
          head[random.nextInt(Math.min(16, head.length))] ^= (byte) (1 + random.nextInt(255));
          assertSame(head);
        }
      }
    }
  }

  private static byte[] head(Path file) throws IOException {
    try (InputStream bytes = Files.newInputStream(file)) {
      return bytes.readNBytes(MediaTypes.HEAD_BYTES);
    }
  }

  /** For each pattern, and for each with the one before it: a file that has it in its place. */
  private static List<byte[]> patterns() throws IOException {
    List<byte[]> made = new ArrayList<>();
    byte[] before = new byte[0];
    Matcher match = MATCH.matcher(table());
    while (match.find()) {
      String type = attribute(match.group(1), "type");
      byte[] bytes =
          MagicPatterns.bytes(type.isEmpty() ? "string" : type, attribute(match.group(1), "value"));
      for (String offset : attribute(match.group(1), "offset").split(":", -1)) {
        byte[] alone = at(offset.isEmpty() ? 0 : Integer.parseInt(offset), bytes);
        byte[] both = over(before, alone);
        made.addAll(List.of(alone, both));
        before = offset.equals("0") ? alone : both;
      }
    }
    return made;
  }

  private static byte[] at(int offset, byte[] bytes) {
    byte[] file = new byte[offset + bytes.length];
    System.arraycopy(bytes, 0, file, offset, bytes.length);
    return file;
  }

  /** What is not zero in the upper one stays. */
  private static byte[] over(byte[] lower, byte[] upper) {
    byte[] both = Arrays.copyOf(lower, Math.max(lower.length, upper.length));
    for (int i = 0; i < upper.length; i++) {
      both[i] = upper[i] == 0 ? both[i] : upper[i];
    }
    return both;
  }

  private static String table() throws IOException {
    try (InputStream table = MimeTypes.class.getResourceAsStream("tika-mimetypes.xml")) {
      return new String(table.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String attribute(String attributes, String name) {
    Matcher value = Pattern.compile("\\b" + name + "=\"([^\"]*)\"").matcher(attributes);
    return value.find()
        ? value
            .group(1)
            .replace("&lt;", "<")
            .replace("&gt;", ">")
            .replace("&quot;", "\"")
            .replace("&#xA;", "\n")
            .replace("&apos;", "'")
            .replace("&amp;", "&")
        : "";
  }

  private static void assertSame(byte[] head) {
    assertThat(MediaTypes.magic(head)).as(() -> told(head)).isEqualTo(tika(head));
  }

  private static String told(byte[] head) {
    return new String(head, 0, Math.min(head.length, 60), StandardCharsets.ISO_8859_1);
  }

  private static String tika(byte[] head) {
    try {
      return MimeTypes.getDefaultMimeTypes()
          .detect(new ByteArrayInputStream(head), new Metadata())
          .toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package org.vigil.media.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.vigil.container.Member;
import org.vigil.container.Members;
import org.vigil.hash.Digests;
import org.vigil.media.Chunks;
import org.vigil.media.EmbeddedMembers;
import org.vigil.media.facts.Part;
import org.vigil.media.type.MediaTypes;

/** What lies in real files, where they are at hand; exiftool 12.57 gives the same bytes. */
@EnabledIf("corpus")
class EmbeddedCorpusTest {
  private static final Path CORPUS = Path.of(System.getProperty("vigil.corpus", "-"), "corpus");

  static boolean corpus() {
    return Files.isDirectory(CORPUS);
  }

  private static List<Part> parts(byte[] file) throws IOException {
    return new EmbeddedFormat().read(file, new MediaTypes().of(file)).parts();
  }

  private static Map<Part.Kind, Integer> count(String folder) throws IOException {
    Map<Part.Kind, Integer> counts = new EnumMap<>(Part.Kind.class);
    try (Stream<Path> files = Files.walk(CORPUS.resolve(folder))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        parts(Files.readAllBytes(file)).forEach(part -> counts.merge(part.kind(), 1, Integer::sum));
      }
    }
    return counts;
  }

  /** The digest of the first part, as the walk gives it. */
  private static String first(String name) throws IOException {
    byte[] file = Files.readAllBytes(CORPUS.resolve(name));
    Chunks kept = new Chunks(file.length);
    kept.fill(new ByteArrayInputStream(file));
    try (Members members = EmbeddedMembers.of(parts(file), kept)) {
      Member member = members.next().orElseThrow();
      byte[] bytes = member.content().readAllBytes();
      Digests digests = new Digests();
      digests.update(bytes, 0, bytes.length);
      return member.name() + " " + digests.finish().sha256().substring(0, 16);
    }
  }

  @Test
  void givesTheBytesThatExiftoolGives() throws IOException {
    assertThat(first("photos/avif/apple_gainmap_new.jpg"))
        .isEqualTo("picture-1.jpg 9cca866e7573b7a4");
    assertThat(first("photos/exiftool-makernotes/FujiFilm.raf"))
        .isEqualTo("preview-1.jpg 87393687d6bbd5b4");
    assertThat(first("photos/exiftool-makernotes/Panasonic.rw2"))
        .isEqualTo("preview-1.jpg 179e5dfafc189afe");
    assertThat(first("photos/nom-exif/canon-r6.cr3")).isEqualTo("thumbnail-1.jpg bec8ccb245edde71");
    assertThat(first("neardup/pdq/misc-images/wee.jpg"))
        .isEqualTo("thumbnail-1.jpg 0812af214f4d44c9");
    assertThat(first("photos/immich/denali.webp")).isEqualTo("thumbnail-1.jpg 2d987bbdc4983776");
    assertThat(first("photos/nom-exif/exif.png")).isEqualTo("thumbnail-1.jpg 5114b16ad1769c37");
    assertThat(first("photos/immich/samsung-one-ui-6.heic"))
        .isEqualTo("motion-1.mp4 ddceec626f4a5b73");
    assertThat(first("video/androidx/sample_MP.heic")).isEqualTo("motion-1.mp4 3a5d589c69b4a58d");
    assertThat(first("video/androidx/pixel-motion-photo-shortened.jpg"))
        .isEqualTo("motion-1.mp4 63463bf1e98abe2b");
    assertThat(first("video/thorn/extra_channel_attached_pic.mp4"))
        .isEqualTo("cover-1 14c77d465b27863b");
  }

  @Test
  void findsAllThatExiftoolFindsAndWhatFollowsAnEnd() throws IOException {
    assertThat(count("photos"))
        .isEqualTo(
            Map.of(
                Part.Kind.THUMBNAIL, 80,
                Part.Kind.PREVIEW, 4,
                Part.Kind.PICTURE, 5,
                Part.Kind.MOTION, 1,
                Part.Kind.TRAILING, 11));
    assertThat(count("neardup")).isEqualTo(Map.of(Part.Kind.THUMBNAIL, 17));
    assertThat(count("video"))
        .isEqualTo(
            Map.of(
                Part.Kind.THUMBNAIL, 2,
                Part.Kind.PICTURE, 1,
                Part.Kind.COVER, 1,
                Part.Kind.MOTION, 3,
                Part.Kind.TRAILING, 2));
  }
}

package org.vigil.media.picture;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigil.media.Bytes;
import org.vigil.media.facts.MediaFacts;
import org.vigil.media.facts.PictureFacts;
import org.vigil.model.Issue;
import org.vigil.model.term.Reason;

/** A tiny picture, cut and lying, and what is no picture at all. */
class NativeDecoderTest {
  /** One pixel, lossy. */
  private static final byte[] WEBP =
      Base64.getDecoder().decode("UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA");

  @TempDir Path folder;

  @BeforeAll
  static void needsNativeCode() {
    assumeFalse(NativeCodecs.version().isEmpty());
  }

  private static MediaFacts read(String format, byte[] bytes) {
    return new NativeDecoder(format).read(bytes, 1_000_000);
  }

  private static List<Reason> reasons(MediaFacts facts) {
    return facts.issues().stream().map(Issue::reason).toList();
  }

  @Test
  void readsASmallPicture() {
    MediaFacts facts = read("webp", WEBP);
    PictureFacts picture = Objects.requireNonNull(facts.picture());
    assertThat(picture.width()).isOne();
    assertThat(picture.height()).isOne();
    assertThat(picture.pdq()).isNotNull();
    assertThat(picture.decoder()).matches("ffmpeg-[0-9.]+/webp");
    assertThat(reasons(facts)).containsExactly(Reason.FLAT);
  }

  @Test
  void readsTheFirstFrameOfAnAnimation() {
    byte[] animated =
        Bytes.of(
            "RIFF\0\0\0\0WEBP"
                + "VP8X\n\0\0\0\u0002\0\0\0\0\0\0\0\0\0"
                + "ANIM\6\0\0\0\0\0\0\0\0\0"
                + ("ANMF.\0\0\0" + "\0".repeat(16))
                + new String(WEBP, 12, WEBP.length - 12, ISO_8859_1));
    assertThat(read("webp", animated)).isEqualTo(read("webp", WEBP));
  }

  @Test
  void keepsTheSizeOfAPictureOverTheLimit() {
    byte[] large = WEBP.clone();
    Arrays.fill(large, 26, 30, (byte) 0x3f);
    MediaFacts facts = read("webp", large);
    assertThat(facts.picture()).isEqualTo(new PictureFacts(0x3f3f, 0x3f3f, null, null));
    assertThat(reasons(facts)).containsExactly(Reason.PIXEL_LIMIT);
  }

  @Test
  void neverHashesACutPicture() {
    for (int length = 0; length < 34; length++) {
      MediaFacts facts = read("webp", Arrays.copyOf(WEBP, length));
      assertThat(facts.issues()).as("%d bytes", length).hasSize(1);
      assertThat(facts.picture() == null || facts.picture().pdq() == null).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "#EXTM3U\n#EXTINF:1,\nfile:///etc/passwd\n#EXT-X-ENDLIST\n",
        "ffconcat version 1.0\nfile '/etc/passwd'\n",
        "v=0\no=- 0 0 IN IP4 127.0.0.1\nc=IN IP4 127.0.0.1\nm=video 9 RTP/AVP 96\n",
        "<?xml version=\"1.0\"?><MPD><BaseURL>http://127.0.0.1/</BaseURL></MPD>",
        "\0\0\0\30ftypheic\0\0\0\0mif1heic#EXTM3U\nfile:///etc/passwd"
      })
  void takesNothingElseForAContainer(String text) {
    MediaFacts facts = read("heif", Bytes.of(text));
    assertThat(facts.picture()).isNull();
    assertThat(reasons(facts)).containsExactly(Reason.DECODE_ERROR);
  }

  @Test
  void leavesNoNativeCodeBehind() throws IOException {
    String own = "vigil-codecs-" + ProcessHandle.current().pid() + "-";
    try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      assertThat(files.filter(file -> file.getFileName().toString().startsWith(own))).isEmpty();
    }
  }

  @Test
  void deletesWhatKilledProcessesLeftBehind() throws IOException {
    Path lost = Files.createDirectory(folder.resolve("vigil-codecs-" + Integer.MAX_VALUE + "-1"));
    Files.createFile(lost.resolve("library"));
    Path used =
        Files.createDirectory(
            folder.resolve("vigil-codecs-" + ProcessHandle.current().pid() + "-1"));
    Path other = Files.createDirectory(folder.resolve("vigil-codecs-of-another-1"));
    NativeLibraries.sweep(folder);
    assertThat(lost).doesNotExist();
    assertThat(used).exists();
    assertThat(other).exists();
  }
}

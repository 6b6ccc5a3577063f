package org.vigil.media.type;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigil.hash.PdqHash;
import org.vigil.media.MediaReader;
import org.vigil.media.facts.MediaLimits;
import org.vigil.media.picture.NativeCodecs;
import org.vigil.model.FrameHash;
import org.vigil.walk.MediaContents.Facts;

/** Six frames of one test picture, each time in another stream or container. */
@EnabledIf("decodes")
class VideoStreamsTest {
  private static final MediaReader READER = new MediaReader(MediaLimits.standard());

  private static String first = "";

  static boolean decodes() {
    return !NativeCodecs.version().isEmpty();
  }

  @BeforeAll
  static void readOne() throws IOException {
    first = read("mpeg1.mpg").frames().get(0).pdq();
  }

  @AfterAll
  static void close() {
    READER.close();
  }

  private static Facts read(String name) throws IOException {
    try (InputStream bytes = VideoStreamsTest.class.getResourceAsStream("streams/" + name)) {
      return READER.read(requireNonNull(bytes));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "mpeg1.mpg, video/mpeg, mpeg1video",
    "mpeg2.m2v, video/mpv, mpeg2video",
    "h264.h264, video/h264, h264",
    "hevc.h265, video/h265, hevc",
    "theora.ogv, video/ogg, theora",
    "rv10.rm, video/vnd.rn-realvideo, rv10",
    "msmpeg4.asf, video/x-ms-wmv, msmpeg4v3"
  })
  void hashesThePictureFromAnyStream(String name, String type, String codec) throws IOException {
    Facts facts = read(name);
    assertThat(facts.issues()).isEmpty();
    assertThat(facts.media().mediaType()).isEqualTo(type);
    assertThat(facts.media().decoder()).matches("ffmpeg-[0-9.]+/" + codec);
    FrameHash frame = facts.frames().get(0);
    assertThat(PdqHash.parse(frame.pdq()).distance(PdqHash.parse(first))).isLessThan(31);
    assertThat(frame.pdqQuality()).isGreaterThan(50);
  }
}

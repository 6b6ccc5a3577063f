package org.vigil.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vigil.bench.FuzzInputs;
import org.vigil.media.facts.MediaFacts;
import org.vigil.media.facts.MediaFormat;
import org.vigil.media.facts.MediaLimits;
import org.vigil.media.facts.VideoLimits;
import org.vigil.media.picture.HeifRepair;
import org.vigil.media.type.MediaTypes;
import org.vigil.model.term.Stage;

/**
 * What the worker process does, but for decoding, under a fuzzer; without one its seeds are read.
 */
public class MediaFuzzTest {
  private static final MediaLimits LIMITS =
      new MediaLimits(
          1 << 30,
          1_000_000,
          256,
          1,
          Duration.ofSeconds(60),
          Duration.ofSeconds(2),
          true,
          VideoLimits.standard());

  /** All but those that decode: native code does that, and nothing here can stop it. */
  private static final List<MediaFormat> OURS =
      MediaFormats.all(LIMITS).stream().filter(format -> format.stage() != Stage.DECODE).toList();

  /** A file of every structure, and what was found. */
  public static Stream<byte[]> inputs() {
    byte[] movie =
        Bytes.join(
            Bytes.box("ftyp", Bytes.of("isom"), Bytes.ints(0)),
            Bytes.box("moov", Bytes.box("trak", Bytes.box("tkhd", new byte[84]))));
    byte[] heif =
        Bytes.join(
            Bytes.box("ftyp", Bytes.of("heic"), Bytes.ints(0)), Bytes.box("meta", new byte[4]));
    BufferedImage drawn = Pictures.drawn(16, 9, BufferedImage.TYPE_INT_RGB);
    Stream<byte[]> drawings =
        Stream.of("jpeg", "png", "gif", "bmp", "tiff").map(as -> Pictures.encoded(drawn, as));
    return Stream.of(drawings, Stream.of(movie, heif), FuzzInputs.found(MediaFuzzTest.class))
        .flatMap(each -> each);
  }

  @MethodSource("inputs")
  @ParameterizedTest
  void everyFileGivesFactsThatTheParentTakes(byte[] bytes) throws IOException {
    fuzzerTestOneInput(bytes);
  }

  /** What Jazzer calls. */
  public static void fuzzerTestOneInput(byte[] bytes) throws IOException {
    String mediaType = new MediaTypes().of(bytes);
    HeifRepair.of(bytes);
    MediaFacts facts = MediaFormats.read(OURS, bytes, mediaType);
    byte[] response = FactsResponseTest.written(facts);
    MediaFacts taken = FactsResponseTest.read(response);
    assertThat(FactsResponseTest.written(taken)).isEqualTo(response);
  }
}

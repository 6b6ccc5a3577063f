package org.vigil.media;

import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the worker process does, under a fuzzer; without one its seeds are read. */
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

  static Stream<Arguments> seeds() {
    byte[] movie =
        Bytes.join(
            Bytes.box("ftyp", Bytes.of("isom"), Bytes.ints(0)),
            Bytes.box("moov", Bytes.box("trak", Bytes.box("tkhd", new byte[84]))));
    byte[] heif =
        Bytes.join(
            Bytes.box("ftyp", Bytes.of("heic"), Bytes.ints(0)), Bytes.box("meta", new byte[4]));
    return Stream.of(Pictures.jpeg(64, 48), Pictures.png(16, 9), movie, heif)
        .map(bytes -> arguments((Object) bytes));
  }

  @MethodSource("seeds")
  @ParameterizedTest
  void everyFileGivesFactsOrIssues(byte[] bytes) {
    fuzzerTestOneInput(bytes);
  }

  /** What Jazzer calls. */
  public static void fuzzerTestOneInput(byte[] bytes) {
    String mediaType = new MediaTypes().of(bytes);
    MediaFormats.read(MediaFormats.all(LIMITS), bytes, mediaType);
  }
}

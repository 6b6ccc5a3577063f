package org.vigil.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vigil.geo.GeoPoint;
import org.vigil.hash.PdqHash;
import org.vigil.hash.PdqResult;
import org.vigil.media.facts.CameraFacts;
import org.vigil.media.facts.HashedFrame;
import org.vigil.media.facts.MediaFacts;
import org.vigil.media.facts.OriginBuilder;
import org.vigil.media.facts.Part;
import org.vigil.media.facts.PictureFacts;
import org.vigil.media.facts.Traces;
import org.vigil.model.Issue;
import org.vigil.model.LocalSource;
import org.vigil.model.Reason;
import org.vigil.model.Stage;

/** What a worker may say, and what it may not. */
class FactsCodecTest {
  private static final CameraFacts CAMERA =
      new CameraFacts(
          "Canon",
          "EOS",
          "123",
          null,
          "77 A",
          "ü→😀",
          null,
          "2019-05-04T13:22:01",
          "+02:00",
          new GeoPoint(-1.5, 2.25),
          6,
          true,
          false,
          OriginBuilder.builder()
              .serialsWritten(List.of("body: 123", "lens: 0000"))
              .internalSerial("G002669")
              .owner("Ann")
              .documentId("xmp.did:1")
              .instanceId("xmp.iid:2")
              .codec("avc1")
              .altitude(-1.5)
              .durationSeconds(2.25)
              .gpsTime(Instant.parse("2019-05-04T11:22:01Z"))
              .localSource(LocalSource.XMP)
              .impossibleTime(true)
              .build());

  private static final PdqHash HASH = new PdqHash(1, -2, 3, -4);

  private static final PictureFacts PICTURE =
      new PictureFacts(3, 4, new PdqResult(HASH, 99, Collections.nCopies(7, HASH)), "imageio/jpeg");

  static Stream<MediaFacts> facts() {
    Issue issue = new Issue(Stage.METADATA, Reason.METADATA_ERROR, "Unreadable");
    return Stream.of(
        MediaFacts.NONE,
        MediaFacts.of(issue),
        new MediaFacts(PICTURE, null, List.of()),
        new MediaFacts(new PictureFacts(9, 9, null, null), CAMERA, List.of(issue, issue)),
        new MediaFacts(
            PICTURE,
            null,
            List.of(issue),
            List.of(
                new Part(Part.Kind.THUMBNAIL, 0, 1), new Part(Part.Kind.TRAILING, 1L << 40, 2))),
        new MediaFacts(
            null,
            null,
            List.of(),
            List.of(),
            List.of(
                new HashedFrame(0, 0, 1.5, 2, new PdqResult(HASH, 0, List.of())),
                new HashedFrame(
                    7, 2, 2, 1, new PdqResult(HASH, 100, Collections.nCopies(7, HASH))))),
        MediaFacts.of(
            new Traces(
                true,
                "make_test/1.0",
                null,
                List.of("comfyui prompt"),
                List.of("saved for web", "history of 3"),
                "0123456789abcdef",
                "standard",
                "APP0 DQT SOF2 DHT SOS",
                17)));
  }

  static byte[] written(MediaFacts facts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      FactsCodec.write(facts, new DataOutputStream(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static MediaFacts read(byte[] bytes) throws IOException {
    return FactsCodec.read(new DataInputStream(new ByteArrayInputStream(bytes)));
  }

  @ParameterizedTest
  @MethodSource("facts")
  void comesBackAsItWas(MediaFacts facts) throws IOException {
    assertThat(read(written(facts))).isEqualTo(facts);
  }

  @ParameterizedTest
  @MethodSource("facts")
  void refusesAnyCut(MediaFacts facts) throws IOException {
    byte[] whole = written(facts);
    for (int length = 0; length < whole.length; length++) {
      byte[] cut = Arrays.copyOf(whole, length);
      assertThatThrownBy(() -> read(cut)).isInstanceOf(IOException.class);
    }
  }

  @Test
  void refusesToHearThatAFileWasNotRead() throws IOException {
    byte[] lie = written(MediaFacts.of(new Issue(Stage.READ, Reason.TRUNCATED, "x")));
    assertThatThrownBy(() -> read(lie)).isInstanceOf(IOException.class);
  }

  @Test
  void refusesAReasonThatIsNotOnTheList() {
    byte[] lie = Bytes.of("\0\0\1\0\6DECODE\0\3WHY\0\1x");
    assertThatThrownBy(() -> read(lie)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void refusesTooManyIssuesAndTooLongATextBeforeItReadsThem() {
    assertThatThrownBy(() -> read(Bytes.hex("00 00 ff"))).hasMessage("Not an answer");
    assertThatThrownBy(() -> read(Bytes.hex("00 01 ffff"))).hasMessage("Not an answer");
  }

  @Test
  void refusesTooManyPartsAndPartsOfNoKindOrLength() {
    assertThatThrownBy(() -> read(Bytes.hex("00 00 00 41"))).hasMessage("Not an answer");
    byte[] unheard = Bytes.join(Bytes.of("\0\0\0\1\0\3WHY"), new byte[16]);
    assertThatThrownBy(() -> read(unheard)).isInstanceOf(IllegalArgumentException.class);
    byte[] empty = Bytes.join(Bytes.of("\0\0\0\1\0\5COVER"), new byte[16]);
    assertThatThrownBy(() -> read(empty)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void refusesTooManyFramesAndFramesThatGoBack() throws IOException {
    assertThatThrownBy(() -> read(Bytes.hex("00 00 00 00 7fffffff"))).hasMessage("Not an answer");
    HashedFrame frame = new HashedFrame(0, 0, 0, 1, new PdqResult(HASH, 0, List.of()));
    byte[] twice = written(new MediaFacts(null, null, List.of(), List.of(), List.of(frame, frame)));
    assertThatThrownBy(() -> read(twice)).hasMessage("Not an answer");
  }

  @Test
  void refusesAPlaceThatIsNotOnTheEarth() throws IOException {
    byte[] bytes = written(new MediaFacts(null, CAMERA, List.of()));
    // The double -1.5 becomes -98304.
    int at =
        new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf("\u00bf\u00f8");
    bytes[at] = (byte) 0xc0;
    assertThatThrownBy(() -> read(bytes)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void cleansWhatTheWorkerDidNot() throws IOException {
    byte[] bytes = Bytes.join(Bytes.of("\0\0\1\0\6DECODE\0\7CORRUPT\0\3a\33b\0"), new byte[99]);
    assertThat(read(bytes).issues()).containsExactly(new Issue(Stage.DECODE, Reason.CORRUPT, "ab"));
  }
}

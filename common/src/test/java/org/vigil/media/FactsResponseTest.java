package org.vigil.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.StreamCorruptedException;
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
import org.vigil.media.facts.CameraFactsBuilder;
import org.vigil.media.facts.HashedFrame;
import org.vigil.media.facts.MediaFacts;
import org.vigil.media.facts.OriginBuilder;
import org.vigil.media.facts.Part;
import org.vigil.media.facts.PictureFacts;
import org.vigil.media.facts.TracesBuilder;
import org.vigil.model.Issue;
import org.vigil.model.term.LocalSource;
import org.vigil.model.term.Reason;
import org.vigil.model.term.Stage;

/** What a worker may report, and what it may not. */
class FactsResponseTest {
  private static final CameraFacts CAMERA =
      CameraFactsBuilder.builder()
          .make("Canon")
          .model("EOS")
          .bodySerial("123")
          .lensSerial("77 A")
          .imageUniqueId("ü→😀")
          .takenAtLocal("2019-05-04T13:22:01")
          .takenOffset("+02:00")
          .place(new GeoPoint(-1.5, 2.25))
          .orientation(6)
          .makerNotes(true)
          .origin(
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
                  .build())
          .build();

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
            TracesBuilder.builder()
                .credentials(true)
                .generator("make_test/1.0")
                .generated(List.of("comfyui prompt"))
                .edited(List.of("saved for web", "history of 3"))
                .quantisation("0123456789abcdef")
                .huffman("standard")
                .markers("APP0 DQT SOF2 DHT SOS")
                .thumbnailBits(17)
                .build()));
  }

  static byte[] written(MediaFacts facts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      FactsResponse.CODEC.write(new FactsResponse(5, facts, null), new DataOutputStream(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  static MediaFacts read(byte[] bytes) throws IOException {
    return FactsResponse.CODEC.read(new DataInputStream(new ByteArrayInputStream(bytes))).facts();
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

  /** As long as the text that it replaces, so that all lengths stay. */
  private static byte[] forged(MediaFacts facts, String text, String other) {
    String bytes = new String(written(facts), ISO_8859_1);
    assertThat(bytes).contains(text);
    assertThat(other).hasSameSizeAs(text);
    return bytes.replace(text, other).getBytes(ISO_8859_1);
  }

  private static void assertRefused(byte[] bytes) {
    assertThatThrownBy(() -> read(bytes)).isInstanceOf(StreamCorruptedException.class);
  }

  @Test
  void refusesThatAFileWasNotRead() {
    MediaFacts facts = MediaFacts.of(new Issue(Stage.DECODE, Reason.TRUNCATED, "x"));
    // So long is the name of the stage.
    assertRefused(forged(facts, "fDECODE", "fEXPAND"));
    assertThatThrownBy(() -> written(MediaFacts.of(new Issue(Stage.READ, Reason.TRUNCATED, "x"))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void refusesAReasonThatIsNotOnTheList() {
    MediaFacts facts = MediaFacts.of(new Issue(Stage.DECODE, Reason.TRUNCATED, "x"));
    assertRefused(forged(facts, "TRUNCATED", "TRUNCATEE"));
  }

  @Test
  void refusesWhatItDoesNotKnow() {
    assertRefused(forged(MediaFacts.NONE, "traces", "tracks"));
  }

  @Test
  void sendsTheFirstIssuesOnly() throws IOException {
    Issue issue = new Issue(Stage.DECODE, Reason.CORRUPT, "x");
    MediaFacts facts = new MediaFacts(null, null, Collections.nCopies(99, issue));
    assertThat(read(written(facts)).issues()).hasSize(MediaFacts.MOST_ISSUES);
  }

  @Test
  void refusesTooManyPartsAndPartsOfNoKind() {
    Part part = new Part(Part.Kind.COVER, 0, 1);
    assertRefused(written(new MediaFacts(null, null, List.of(), Collections.nCopies(65, part))));
    assertRefused(forged(new MediaFacts(null, null, List.of(), List.of(part)), "COVER", "COVEN"));
  }

  @Test
  void refusesFramesThatGoBack() {
    HashedFrame frame = new HashedFrame(0, 0, 0, 1, new PdqResult(HASH, 0, List.of()));
    MediaFacts twice = new MediaFacts(null, null, List.of(), List.of(), List.of(frame, frame));
    assertThatThrownBy(() -> new FactsResponse(1, twice, null))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void refusesAPlaceThatIsNotOnTheEarth() {
    MediaFacts facts = new MediaFacts(null, CAMERA, List.of());
    // The double -1.5 becomes -98304.
    assertRefused(forged(facts, "latitude\u00fb\u00bf\u00f8", "latitude\u00fb\u00c0\u00f8"));
  }

  @Test
  void cleansWhatTheWorkerDidNot() throws IOException {
    MediaFacts facts = MediaFacts.of(new Issue(Stage.DECODE, Reason.CORRUPT, "a.b"));
    assertThat(read(forged(facts, "a.b", "a\033b")).issues())
        .containsExactly(new Issue(Stage.DECODE, Reason.CORRUPT, "ab"));
  }
}

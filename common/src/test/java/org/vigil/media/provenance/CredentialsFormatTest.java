package org.vigil.media.provenance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.dataformat.cbor.CBORFactory;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigil.media.Bytes;
import org.vigil.media.Pictures;
import org.vigil.media.facts.Traces;
import org.vigil.media.facts.TracesBuilder;

/** Content credentials written by hand, wherever a file keeps them. */
class CredentialsFormatTest {
  private static final String AI =
      "http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia";
  private static final byte[] UUID = Bytes.hex("d8fec3d6 1b0e 483c 9297 5828877ec481");

  private static byte[] labelled(String label, byte[]... boxes) {
    byte[] description = Bytes.join(new byte[16], Bytes.of("\3" + label + "\0"));
    return Bytes.box("jumb", Bytes.box("jumd", description), Bytes.join(boxes));
  }

  private interface Content {
    void write(JsonGenerator cbor) throws IOException;
  }

  private static byte[] cbor(Content content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator cbor = new CBORFactory().createGenerator(bytes)) {
      cbor.writeStartObject();
      content.write(cbor);
      cbor.writeEndObject();
    }
    return Bytes.box("cbor", bytes.toByteArray());
  }

  private static byte[] claim(String generator) throws IOException {
    return labelled(
        "c2pa.claim", cbor(cbor -> cbor.writeStringField("claim_generator", generator)));
  }

  private static byte[] newClaim(String generator) throws IOException {
    return labelled(
        "c2pa.claim.v2",
        cbor(
            cbor -> {
              cbor.writeObjectFieldStart("claim_generator_info");
              cbor.writeStringField("name", generator);
              cbor.writeEndObject();
            }));
  }

  private static byte[] actions(String sourceType) throws IOException {
    byte[] actions =
        cbor(
            cbor -> {
              cbor.writeArrayFieldStart("actions");
              cbor.writeStartObject();
              cbor.writeStringField("action", "c2pa.created");
              cbor.writeStringField("digitalSourceType", sourceType);
              cbor.writeEndObject();
              cbor.writeEndArray();
            });
    return labelled("c2pa.assertions", labelled("c2pa.actions.v2", actions));
  }

  private static byte[] store(byte[]... manifests) {
    return labelled("c2pa", manifests);
  }

  private static byte[] made() throws IOException {
    return store(labelled("urn:uuid:1", actions(AI), claim("Painter/1.0")));
  }

  private static byte[] png(byte[] store) {
    byte[] head = Bytes.hex("89504e47 0d0a1a0a");
    return Bytes.join(head, Bytes.ints(store.length), Bytes.of("caBX"), store, new byte[4]);
  }

  private static byte[] webp(byte[] store) {
    byte[] sizes = new byte[8];
    ByteBuffer.wrap(sizes)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putInt(store.length + 12)
        .putInt(store.length);
    byte[] head = Bytes.join(Bytes.of("RIFF"), Arrays.copyOf(sizes, 4), Bytes.of("WEBPC2PA"));
    return Bytes.join(head, Arrays.copyOfRange(sizes, 4, 8), store);
  }

  private static byte[] movie(byte[] store) {
    byte[] purpose = Bytes.join(new byte[4], Bytes.of("manifest\0"), new byte[8]);
    return Bytes.join(
        Bytes.box("ftyp", Bytes.of("isom"), Bytes.ints(0)),
        Bytes.box("uuid", UUID, purpose, store));
  }

  private static byte[] tiff(byte[] store) {
    byte[] head = Bytes.hex("4d4d002a 00000008 0001 cd41 0007");
    return Bytes.join(head, Bytes.ints(store.length, 26, 0), store);
  }

  private static byte[] segment(int packet, byte[] content) {
    byte[] head = Bytes.join(Bytes.of("JP\0\1"), Bytes.ints(packet));
    int length = 2 + head.length + content.length;
    byte[] marker = {(byte) 0xff, (byte) 0xeb, (byte) (length >> 8), (byte) length};
    return Bytes.join(marker, head, content);
  }

  /** In two segments, of which the second repeats the head of the box. */
  private static byte[] jpeg(byte[] store) {
    byte[] first = Arrays.copyOf(store, 99);
    byte[] head = Arrays.copyOf(store, 8);
    byte[] rest = Arrays.copyOfRange(store, 99, store.length);
    return Bytes.join(
        Bytes.hex("ffd8"),
        segment(1, first),
        segment(2, Bytes.join(head, rest)),
        Bytes.hex("ffd9"));
  }

  private static Traces traces(byte[] file, String mediaType) throws IOException {
    return new CredentialsFormat().read(file, mediaType).traces();
  }

  @ParameterizedTest
  @ValueSource(strings = {"image/png", "image/webp", "video/mp4", "image/tiff", "image/jpeg"})
  void readsWhatMadeAPictureAndHow(String mediaType) throws IOException {
    byte[] file =
        switch (mediaType) {
          case "image/png" -> png(made());
          case "image/webp" -> webp(made());
          case "video/mp4" -> movie(made());
          case "image/tiff" -> tiff(made());
          default -> jpeg(made());
        };
    Traces traces = traces(file, mediaType);
    assertThat(traces.credentials()).isTrue();
    assertThat(traces.generator()).isEqualTo("Painter/1.0");
    assertThat(traces.sourceType()).isEqualTo("trainedAlgorithmicMedia");
  }

  @Test
  void believesTheLastManifestAndAsksEarlierOnesForTheSource() throws IOException {
    byte[] store =
        store(
            labelled("urn:uuid:1", actions(AI), claim("Painter/1.0")),
            labelled("urn:c2pa:2", newClaim("Editor")));
    Traces traces = traces(png(store), "image/png");
    assertThat(traces.generator()).isEqualTo("Editor");
    assertThat(traces.sourceType()).isEqualTo("trainedAlgorithmicMedia");
  }

  @Test
  void saysThatTheyAreThereThoughTheyTellNothing() throws IOException {
    assertThat(traces(png(store()), "image/png"))
        .isEqualTo(TracesBuilder.builder(Traces.NONE).credentials(true).build());
  }

  @Test
  void takesOtherBoxesForNone() throws IOException {
    assertThat(traces(png(labelled("jumbf")), "image/png")).isEqualTo(Traces.NONE);
    assertThat(traces(png(new byte[40]), "image/png")).isEqualTo(Traces.NONE);
    assertThat(traces(Pictures.jpeg(16, 16), "image/jpeg")).isEqualTo(Traces.NONE);
  }

  @Test
  void refusesBoxesWithinBoxesWithoutEnd() {
    byte[] nested = labelled("c2pa");
    for (int i = 0; i < 20; i++) {
      nested = labelled("c2pa", nested);
    }
    byte[] file = png(nested);
    assertThatThrownBy(() -> traces(file, "image/png")).isInstanceOf(IOException.class);
  }

  @Test
  void refusesCborThatIsNone() throws IOException {
    byte[] broken = labelled("c2pa.claim", Bytes.box("cbor", Bytes.hex("a16161 ff")));
    byte[] file = png(store(labelled("urn:uuid:1", broken)));
    assertThatThrownBy(() -> traces(file, "image/png")).isInstanceOf(IOException.class);
    byte[] deep = Bytes.of("\u0081".repeat(100_000));
    byte[] bomb = png(store(labelled("u", labelled("c2pa.claim", Bytes.box("cbor", deep)))));
    assertThatThrownBy(() -> traces(bomb, "image/png")).isInstanceOf(IOException.class);
  }
}

package org.vigil.media.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vigil.media.Bytes;
import org.vigil.media.Pictures;
import org.vigil.media.facts.MediaFacts;
import org.vigil.media.facts.Part;
import org.vigil.media.facts.PartList;
import org.vigil.media.type.MediaTypes;
import org.vigil.model.Issue;
import org.vigil.model.term.Reason;

/** Where other files lie in a media file; in files written by hand. */
class EmbeddedFormatTest {
  private static final byte[] JPEG = Pictures.jpeg(64, 48);
  private static final byte[] SMALL = Pictures.jpeg(16, 12);
  private static final byte[] FILM =
      Bytes.join(Bytes.box("ftyp", Bytes.of("isom"), Bytes.ints(0)), Bytes.box("moov"));

  private static MediaFacts facts(byte[] file) throws IOException {
    return new EmbeddedFormat().read(file, new MediaTypes().of(file));
  }

  private static List<Part> parts(byte[] file) throws IOException {
    return facts(file).parts();
  }

  private static Part part(Part.Kind kind, int offset, byte[] bytes) {
    return new Part(kind, offset, bytes.length);
  }

  @Test
  void findsNothingInAPictureAlone() throws IOException {
    assertThat(facts(JPEG)).isEqualTo(MediaFacts.NONE);
    assertThat(facts(Bytes.join(JPEG, new byte[100]))).isEqualTo(MediaFacts.NONE);
  }

  @Test
  void findsPicturesAndFilmsBehindAPicture() throws IOException {
    byte[] file = Bytes.join(JPEG, SMALL, new byte[9], FILM);
    MediaFacts facts = facts(file);
    assertThat(facts.issues()).isEmpty();
    assertThat(facts.parts())
        .containsExactly(
            part(Part.Kind.PICTURE, JPEG.length, SMALL),
            part(Part.Kind.MOTION, JPEG.length + SMALL.length + 9, FILM));
  }

  @Test
  void tellsOtherDataBehindAPicture() throws IOException {
    byte[] secret = Bytes.of("PK\3\4 and so on");
    MediaFacts facts = facts(Bytes.join(JPEG, secret));
    assertThat(facts.parts()).containsExactly(part(Part.Kind.TRAILING, JPEG.length, secret));
    assertThat(facts.issues()).extracting(Issue::reason).containsExactly(Reason.TRAILING_DATA);
  }

  @Test
  void readsSamsungsBlock() throws IOException {
    byte[] head = Bytes.join(Bytes.hex("0000 300a 10000000"), Bytes.of("MotionPhoto_Data"));
    int length = head.length + FILM.length;
    byte[] directory =
        Bytes.join(
            Bytes.of("SEFH"), little(106, 1), Bytes.hex("0000 300a"), little(length, length));
    byte[] file =
        Bytes.join(JPEG, head, FILM, directory, little(directory.length), Bytes.of("SEFT"));
    assertThat(facts(file).issues()).isEmpty();
    assertThat(parts(file))
        .containsExactly(part(Part.Kind.MOTION, JPEG.length + head.length, FILM));
  }

  private static byte[] little(int... values) {
    ByteBuffer bytes =
        ByteBuffer.allocate(4 * values.length).order(java.nio.ByteOrder.LITTLE_ENDIAN);
    for (int value : values) {
      bytes.putInt(value);
    }
    return bytes.array();
  }

  @Test
  void aFileUnfoldsIntoNoMoreThanItsOwnBytes() throws IOException {
    byte[][] many = Collections.nCopies(100, SMALL).toArray(byte[][]::new);
    MediaFacts facts = facts(Bytes.join(JPEG, Bytes.join(many)));
    assertThat(facts.parts()).hasSize(PartList.MOST);
    assertThat(facts.issues()).extracting(Issue::reason).containsExactly(Reason.MEMBERS_LIMIT);

    PartList claims = new PartList(Bytes.join(JPEG, SMALL));
    claims.add(Part.Kind.PREVIEW, 0, JPEG.length);
    claims.add(Part.Kind.PREVIEW, 0, JPEG.length);
    claims.add(Part.Kind.PREVIEW, 1, JPEG.length);
    claims.add(Part.Kind.PREVIEW, JPEG.length, SMALL.length + 1);
    claims.add(Part.Kind.PREVIEW, -1, 5);
    claims.add(Part.Kind.PREVIEW, 0, JPEG.length + SMALL.length);
    assertThat(claims.facts().parts()).containsExactly(part(Part.Kind.PREVIEW, 0, JPEG));
    assertThat(claims.facts().issues()).extracting(Issue::reason).containsExactly(Reason.OVERLAP);
  }

  @Test
  void endsAtAFilmThatSaysItHasNoLength() throws IOException {
    byte[] film = Bytes.join(Bytes.hex("00000002"), Bytes.of("ftypisom"));
    assertThat(parts(Bytes.join(JPEG, film))).hasSize(1);
  }
}

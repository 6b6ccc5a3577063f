package org.vigil.media.box;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.vigil.media.Bytes;

/** What is read of a film that is too large for memory. */
class MovieHeadTest {
  private static final byte[] TYPE = Bytes.box("ftyp", Bytes.of("isom"), Bytes.ints(0));
  private static final byte[] MOVIE = Bytes.box("moov", Bytes.box("mvhd", new byte[100]));

  private static byte[] head(byte[] file) throws IOException {
    return MovieHead.of(RandomBytes.of(file));
  }

  @Test
  void passesOverThePictures() throws IOException {
    byte[] file = Bytes.join(TYPE, Bytes.box("mdat", new byte[1000]), MOVIE);
    assertThat(head(file)).isEqualTo(Bytes.join(TYPE, MOVIE));
  }

  @Test
  void passesOverABoxWithALongSize() throws IOException {
    byte[] large = Bytes.join(Bytes.ints(1), Bytes.of("mdat"), Bytes.ints(0, 24), new byte[8]);
    assertThat(head(Bytes.join(TYPE, large, MOVIE))).isEqualTo(Bytes.join(TYPE, MOVIE));
  }

  @Test
  void endsWhereABoxIsCutOrNone() throws IOException {
    byte[] file = Bytes.join(TYPE, MOVIE);
    assertThat(head(Arrays.copyOf(file, file.length - 1))).isEqualTo(TYPE);
    assertThat(head(Bytes.join(TYPE, Bytes.ints(7, 7, 7, 7)))).isEqualTo(TYPE);
    assertThat(head(Bytes.of("RIFF....AVI LIST"))).isEmpty();
  }
}

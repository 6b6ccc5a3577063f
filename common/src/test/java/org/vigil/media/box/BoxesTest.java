package org.vigil.media.box;

import static org.assertj.core.api.Assertions.assertThat;

import com.drew.metadata.Metadata;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vigil.geo.GeoPoint;
import org.vigil.media.Bytes;
import org.vigil.media.camera.CameraTags;
import org.vigil.media.camera.DeclaredSizes;
import org.vigil.media.camera.MovieBoxes;
import org.vigil.media.camera.Tags;
import org.vigil.media.facts.CameraFacts;
import org.vigil.media.facts.MediaFacts;
import org.vigil.media.facts.PictureFacts;
import org.vigil.media.picture.HeifFormat;
import org.vigil.media.raw.CanonRawFormat;

/** The formats that are made of boxes, from boxes written by hand. */
class BoxesTest {
  private static List<String> kinds(byte[] bytes) throws IOException {
    List<String> kinds = new ArrayList<>();
    Boxes.walk(ByteBuffer.wrap(bytes), (kind, content) -> kinds.add(kind));
    return kinds;
  }

  @Test
  void endsAtABoxThatCannotBeWhole() throws IOException {
    byte[] whole = Bytes.box("free", new byte[3]);
    assertThat(kinds(Bytes.join(whole, whole))).containsExactly("free", "free");
    assertThat(kinds(Bytes.join(whole, Bytes.ints(Integer.MAX_VALUE), Bytes.of("mdat"))))
        .containsExactly("free");
    assertThat(kinds(Bytes.join(whole, Bytes.ints(-1), Bytes.of("mdat")))).containsExactly("free");
    assertThat(kinds(Bytes.join(whole, Bytes.ints(0), Bytes.of("mdat")))).containsExactly("free");
  }

  @Test
  void readsASizeOfEightBytes() throws IOException {
    byte[] large = Bytes.join(Bytes.ints(1), Bytes.of("mdat"), Bytes.ints(0, 20, 7));
    byte[] next = Bytes.box("free", new byte[3]);
    assertThat(kinds(Bytes.join(large, next))).containsExactly("mdat", "free");
    byte[] endless = Bytes.join(Bytes.ints(1), Bytes.of("mdat"), Bytes.ints(-1, -1));
    assertThat(kinds(Bytes.join(endless, next))).isEmpty();
    assertThat(kinds(Bytes.join(Bytes.ints(1), Bytes.of("mdat")))).isEmpty();
  }

  @Test
  void findsTheLargestSizeOfAHeifPicture() throws IOException {
    byte[] tile = Bytes.box("ispe", Bytes.ints(0, 512, 512));
    byte[] picture = Bytes.box("ispe", Bytes.ints(0, 4032, 3024));
    byte[] properties = Bytes.box("iprp", Bytes.box("ipco", tile, picture, tile));
    byte[] heic = Bytes.box("meta", Bytes.ints(0), properties);
    assertThat(new HeifFormat().read(heic, "image/heic").picture())
        .isEqualTo(new PictureFacts(4032, 3024, null, null));
  }

  @Test
  void takesNoNegativeSize() throws IOException {
    byte[] heic = Bytes.box("iprp", Bytes.box("ipco", Bytes.box("ispe", Bytes.ints(0, -1, 5))));
    assertThat(new HeifFormat().read(heic, "image/heic")).isEqualTo(MediaFacts.NONE);
  }

  @Test
  void findsSizeAndPlaceInAMovie() throws IOException {
    byte[] header = Bytes.box("tkhd", new byte[76], Bytes.ints(640 << 16, 360 << 16));
    byte[] place = Bytes.box("loci", new byte[6], Bytes.of("\0\1"), Bytes.ints(-5 << 16, 51 << 16));
    byte[] movie = Bytes.box("moov", Bytes.box("trak", header), Bytes.box("udta", place));
    Metadata metadata = new Metadata();
    MovieBoxes.unpack(movie, metadata);
    assertThat(CameraTags.facts(metadata).place()).isEqualTo(new GeoPoint(51, -5));
    assertThat(DeclaredSizes.of(new Tags(metadata)))
        .isEqualTo(new PictureFacts(640, 360, null, null));
  }

  @Test
  void readsTheTiffsOfACanonRawFile() throws IOException {
    byte[] tiff =
        Bytes.hex("49492a00 08000000 0100 0f01 0200 06000000 1a000000 00000000 43616e6f6e00");
    byte[] movie = Bytes.box("moov", Bytes.box("uuid", new byte[16], Bytes.box("CMT1", tiff)));
    MediaFacts facts = new CanonRawFormat().read(movie, "image/x-canon-cr3");
    assertThat(facts.camera()).extracting(CameraFacts::make).isEqualTo("Canon");
  }
}

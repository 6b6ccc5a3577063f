package org.vigil.media.raw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.vigil.media.Bytes;
import org.vigil.media.Pictures;
import org.vigil.media.embedded.EmbeddedFormat;
import org.vigil.media.embedded.PreviewFormat;
import org.vigil.media.facts.CameraFacts;
import org.vigil.media.facts.MediaFacts;
import org.vigil.media.facts.Part;
import org.vigil.media.facts.PictureFacts;
import org.vigil.media.picture.PictureFormat;

/** The heaps of a CRW file. */
class CiffFormatTest {
  private static final int NAMES = 0x080a;
  private static final int SERIAL = 0x580b;
  private static final int CAMERA = 0x2807;
  private static final int JPEG = 0x2007;

  private static ByteBuffer little(int bytes) {
    return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static byte[] bytes(ByteBuffer written) {
    byte[] bytes = new byte[written.limit()];
    written.get(0, bytes);
    return bytes;
  }

  /** A value, and a directory of the entries, the first of which is of that value. */
  private static byte[] heap(int tag, byte[] value, byte[]... entries) {
    ByteBuffer directory = little(2 + 10 * (1 + entries.length) + 4);
    directory.putShort((short) (1 + entries.length));
    directory.putShort((short) tag).putInt(value.length).putInt(0);
    for (byte[] entry : entries) {
      directory.put(entry);
    }
    directory.putInt(value.length);
    return Bytes.join(value, bytes(directory));
  }

  private static byte[] within(int tag, int number) {
    return bytes(little(10).putShort((short) tag).putInt(number));
  }

  private static byte[] file(byte[] heap) {
    return Bytes.join(Bytes.of("II\u001a\0\0\0HEAPCCDR"), new byte[12], heap);
  }

  private static CameraFacts read(byte[] file) throws IOException {
    return Objects.requireNonNull(new CiffFormat().read(file, "image/x-raw-canon").camera());
  }

  @Test
  void readsNamesAndTheSerialInAHeapWithinAHeap() throws IOException {
    byte[] camera = heap(NAMES, Bytes.of("Canon\0Canon EOS 10D\0"), within(SERIAL, -2));
    CameraFacts facts = read(file(heap(CAMERA, camera)));
    assertThat(facts.make()).isEqualTo("Canon");
    assertThat(facts.model()).isEqualTo("Canon EOS 10D");
    assertThat(facts.bodySerial()).isEqualTo("4294967294");
  }

  @Test
  void takesNoNumberOfOtherCamerasForASerial() throws IOException {
    byte[] camera = heap(NAMES, Bytes.of("Canon\0Canon PowerShot G3\0"), within(SERIAL, 77));
    assertThat(read(file(heap(CAMERA, camera))).bodySerial()).isNull();
  }

  @Test
  void findsTheJpegThatTheCameraShowed() throws IOException {
    byte[] jpeg = Pictures.jpeg(64, 48);
    byte[] crw = file(heap(JPEG, jpeg));
    MediaFacts facts =
        new PreviewFormat(new PictureFormat(1 << 20, false)).read(crw, "image/x-raw-canon");
    PictureFacts picture = Objects.requireNonNull(facts.picture());
    assertThat(picture.width()).isEqualTo(64);
    assertThat(picture.decoder()).startsWith("preview/");
    assertThat(new EmbeddedFormat().read(crw, "image/x-raw-canon").parts())
        .containsExactly(new Part(Part.Kind.PREVIEW, 26, jpeg.length));
  }

  @Test
  void endsWhereAHeapIsItsOwnPart() throws IOException {
    byte[] whole = heap(CAMERA, new byte[64]);
    ByteBuffer.wrap(whole).order(ByteOrder.LITTLE_ENDIAN).putInt(68, whole.length);
    assertThat(new CiffFormat().read(file(whole), "image/x-raw-canon")).isEqualTo(MediaFacts.NONE);
  }

  @Test
  void refusesAHeapThatEndsBeyondTheFile() {
    byte[] heap = heap(NAMES, Bytes.of("Canon\0EOS\0"));
    ByteBuffer.wrap(heap)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putInt(heap.length - 10, Integer.MAX_VALUE);
    assertThatThrownBy(() -> read(file(heap))).isInstanceOf(IOException.class);
  }
}

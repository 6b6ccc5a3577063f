package org.vigil.media.camera;

import static org.assertj.core.api.Assertions.assertThat;

import com.drew.metadata.Metadata;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigil.media.Bytes;

/** Serial numbers in maker notes written by hand; real ones are in the corpus. */
class MakerSerialsTest {
  private static final int UNDEFINED = 7;

  /** A directory of one tag whose bytes follow it. */
  private static byte[] directory(int at, int tag, byte[] value) {
    ByteBuffer entry = ByteBuffer.allocate(18).order(ByteOrder.LITTLE_ENDIAN);
    entry.putShort((short) 1).putShort((short) tag).putShort((short) UNDEFINED);
    entry.putInt(value.length).putInt(at + 18);
    return Bytes.join(entry.array(), value);
  }

  private static Tags tags(String make, String model, byte[] tiff) {
    ByteBuffer bytes = ByteBuffer.wrap(tiff).order(ByteOrder.LITTLE_ENDIAN);
    Metadata metadata = new Metadata();
    MakerSerials.unpack(new MakerNote(make, model, bytes, 0, tiff.length), metadata);
    return new Tags(metadata);
  }

  private static Tags ricoh(byte[] serial) {
    byte[] head = Bytes.of("Ricoh\0\0\0");
    return tags("RICOH", "GXR", Bytes.join(head, directory(head.length, 5, serial)));
  }

  @Test
  void tellsThePrintedNumberOfARicohFromTheOneWithin() {
    assertThat(Serials.body(ricoh(Bytes.of("WD00100056123456")))).isEqualTo("WD00100056123456");
    assertThat(Serials.internal(ricoh(Bytes.of("WD00100056123456")))).isNull();
    assertThat(Serials.internal(ricoh(Bytes.hex("00000000000000012207000003100957"))))
        .isEqualTo("00000000000000012207000003100957");
    assertThat(Serials.internal(ricoh(new byte[16]))).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "SLT-A58,f0,0102030405",
    "NEX-6,7c,01020304",
    "ILCE-7M3,88,010203040506",
    "ILCE-1,8a,010203040506",
    "ILCE-6700,38,010203040506",
    "DSC-RX100,f0,",
    "ILCE-9M3,7c,"
  })
  void readsTheBytesOfASonyWhereItsModelKeepsThem(String model, String at, String serial) {
    byte[] block = new byte[944];
    for (int i = 0; i < 6; i++) {
      block[Integer.parseInt(at, 16) + i] = (byte) ((i + 1) * (i + 1) * (i + 1));
    }
    byte[] head = Bytes.of("SONY DSC \0\0\0");
    byte[] note = Bytes.join(head, directory(head.length, 0x9050, block));
    assertThat(Serials.internal(tags("SONY", model, note))).isEqualTo(serial);
  }

  @Test
  void findsNothingInANoteThatPointsOutOfTheFile() {
    byte[] note = Bytes.join(Bytes.of("Ricoh\0\0\0"), directory(1 << 20, 5, new byte[9]));
    assertThat(Serials.internal(tags("RICOH", "GR", note))).isNull();
    assertThat(Serials.internal(tags("RICOH", "GR", Bytes.of("Ricoh\0\0\0")))).isNull();
    assertThat(Serials.internal(tags("SONY", "NEX-6", new byte[0]))).isNull();
    assertThat(Serials.internal(tags("OM", "OM-1", Bytes.of("OM SYSTEM\0")))).isNull();
  }

  @Test
  void keepsNumbersAsTheyAreWritten() {
    assertThat(Serials.written(ricoh(Bytes.of("0000000000000000"))))
        .containsExactly("body: 0000000000000000");
    assertThat(Serials.body(ricoh(Bytes.of("0000000000000000")))).isNull();
  }
}

package org.vigil.container.sevenz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vigil.bench.FuzzInputs;
import org.vigil.container.Slice;
import org.vigil.walk.Walked;

/** The index of a 7z archive under a fuzzer, with the checksums that it would otherwise break. */
public class SevenZHeaderFuzzTest {
  private static final int BLOCK_BYTES = 1 << 12;
  private static final byte[] MAGIC = {'7', 'z', (byte) 0xBC, (byte) 0xAF, 0x27, 0x1C, 0, 4};

  /** Good indexes, and what was found. */
  public static Stream<byte[]> inputs() {
    List<String> names = List.of("a", "s.7z.001", "empty", "b");
    byte[] several =
        SevenZBytes.of(names, List.of(new byte[9], new byte[99], new byte[0], new byte[9]));
    return Stream.concat(
        Stream.of(several, SevenZBytes.stored("a", new byte[9]), SevenZBytes.link("a", "b"))
            .map(SevenZHeaderFuzzTest::index),
        FuzzInputs.found(SevenZHeaderFuzzTest.class));
  }

  private static byte[] index(byte[] archive) {
    ByteBuffer start = ByteBuffer.wrap(archive).order(ByteOrder.LITTLE_ENDIAN);
    int from = SignatureHeader.BYTES + (int) start.getLong(12);
    return Arrays.copyOfRange(archive, from, from + (int) start.getLong(20));
  }

  @MethodSource("inputs")
  @ParameterizedTest
  void everySliceLiesInItsArchive(byte[] index) {
    fuzzerTestOneInput(index);
  }

  /** What Jazzer calls. */
  public static void fuzzerTestOneInput(byte[] index) {
    byte[] archive = archive(index);
    long at = SignatureHeader.BYTES;
    int member = 0;
    try {
      for (Slice slice : SevenZSlices.of(new Walked.Held(archive), 1)) {
        assertThat(slice.from()).isGreaterThanOrEqualTo(at);
        assertThat(slice.to()).isBetween(slice.from(), (long) archive.length - index.length);
        assertThat(slice.members().from()).isEqualTo(member);
        at = slice.to();
        member = slice.members().to();
      }
    } catch (IOException | ArithmeticException e) {
      // It is not regular, so that it is read whole.
      return;
    }
    assertThat(member).isEqualTo(Integer.MAX_VALUE);
  }

  private static byte[] archive(byte[] index) {
    ByteBuffer archive =
        ByteBuffer.allocate(SignatureHeader.BYTES + BLOCK_BYTES + index.length)
            .order(ByteOrder.LITTLE_ENDIAN);
    archive
        .put(MAGIC)
        .putInt(0)
        .putLong(BLOCK_BYTES)
        .putLong(index.length)
        .putInt(SevenZBytes.crc(index, 0, index.length));
    archive.putInt(MAGIC.length, SevenZBytes.crc(archive.array(), 12, 20));
    return archive.put(archive.capacity() - index.length, index).array();
  }
}

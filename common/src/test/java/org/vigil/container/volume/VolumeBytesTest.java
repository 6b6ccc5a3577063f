package org.vigil.container.volume;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.vigil.walk.ByteArraySource;

/** The bytes of volumes, one behind the other. */
class VolumeBytesTest {
  private static byte[] noise() {
    byte[] noise = new byte[9000];
    new Random(7).nextBytes(noise);
    return noise;
  }

  private static VolumeBytes pieces(byte[] file, int pieceBytes) {
    List<VolumeBytes.Volume> volumes =
        IntStream.range(0, file.length / pieceBytes)
            .mapToObj(i -> Arrays.copyOfRange(file, i * pieceBytes, (i + 1) * pieceBytes))
            .map(bytes -> new VolumeBytes.Volume(bytes.length, () -> new ByteArraySource(bytes)))
            .toList();
    return new VolumeBytes(VolumeKind.CUT, volumes);
  }

  @Test
  void theBytesOfAllVolumesAreReadFromAnywhere() throws IOException {
    byte[] whole = noise();
    try (VolumeBytes volumes = pieces(whole, 1000)) {
      for (int from : new int[] {0, 999, 1000, 4321, 8999, 9000}) {
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        volumes.from(from).transferTo(read);
        assertThat(read.toByteArray()).isEqualTo(Arrays.copyOfRange(whole, from, 9000));
      }
      var stream = volumes.from(10);
      assertThat(stream.skip(5)).isEqualTo(5);
      assertThat(stream.skip(3000)).isEqualTo(3000);
      assertThat(stream.read()).isEqualTo(whole[3015] & 0xFF);
      assertThat(stream.skip(100_000)).isEqualTo(9000 - 3016);
      assertThat(stream.read()).isEqualTo(-1);
    }
  }
}

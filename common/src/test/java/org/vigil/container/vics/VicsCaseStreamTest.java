package org.vigil.container.vics;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.vigil.container.vics.VicsCaseFormatTest.B;
import static org.vigil.container.vics.VicsCaseFormatTest.GOOD;
import static org.vigil.container.vics.VicsCaseFormatTest.caseFile;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.vigil.container.Limits;
import org.vigil.model.Reading;
import org.vigil.walk.SourceWalk;
import org.vigil.walk.Walked;

/** A large case file is never held. */
class VicsCaseStreamTest {
  @Test
  void readsNoFurtherThanItHandsOn() throws IOException {
    int entries = 200_000;
    Entries text = new Entries(entries);
    try (SourceWalk walk =
        new SourceWalk(
            Walked.SOURCE,
            Walked.seekable(() -> text),
            Limits.standard(),
            new Walked.DigestsOnly())) {
      for (long given = 1; given <= entries; given++) {
        assertThat(walk.next().kind()).isEqualTo(Reading.Kind.MEDIA_FILE);
        assertThat(text.taken).isLessThan(given * Entries.LENGTH + (100 << 10));
      }
      assertThat(walk.next().listedMembers()).isEqualTo(entries);
    }
  }

  /** A case file of many entries, made while it is read. */
  private static final class Entries extends InputStream {
    static final int LENGTH = GOOD.length() + 1;

    private final Iterator<String> parts;
    private InputStream part = InputStream.nullInputStream();
    private long taken;

    Entries(int count) {
      String empty = caseFile();
      int middle = empty.indexOf("\"Media\":[") + "\"Media\":[".length();
      Stream<String> media =
          IntStream.range(0, count)
              .mapToObj(i -> (i == 0 ? "" : ",") + GOOD.replace(B, "%032x".formatted(i)));
      parts =
          Stream.of(
                  Stream.of(empty.substring(0, middle)), media, Stream.of(empty.substring(middle)))
              .flatMap(some -> some)
              .iterator();
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      int count = part.read(into, offset, length);
      while (count < 0 && parts.hasNext()) {
        part = new ByteArrayInputStream(parts.next().replace('\'', '"').getBytes(UTF_8));
        count = part.read(into, offset, length);
      }
      taken += Math.max(count, 0);
      return count;
    }
  }
}

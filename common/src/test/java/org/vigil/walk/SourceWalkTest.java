package org.vigil.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.vigil.model.term.Reason.ACCESS_DENIED;
import static org.vigil.model.term.Reason.BYTES_LIMIT;
import static org.vigil.model.term.Reason.DEPTH_LIMIT;
import static org.vigil.model.term.Reason.INTERNAL;
import static org.vigil.model.term.Reason.MEMBERS_LIMIT;
import static org.vigil.model.term.Reason.MEMORY_LIMIT;
import static org.vigil.model.term.Reason.NAME_CONTROL;
import static org.vigil.model.term.Reason.NOT_EXPANDED;
import static org.vigil.model.term.Reason.PATH_UNSAFE;
import static org.vigil.model.term.Reason.READ_GAVE_UP;
import static org.vigil.model.term.Reason.READ_SHORT;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.net.SocketTimeoutException;
import java.nio.file.AccessDeniedException;
import java.util.Arrays;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.vigil.container.Limits;
import org.vigil.container.Opener;
import org.vigil.container.compressed.GzipBytes;
import org.vigil.container.tar.TarBytes;
import org.vigil.container.zip.ZipBytes;
import org.vigil.hash.DigestSet;
import org.vigil.hashset.vics.ReferencedMedia;
import org.vigil.isolate.ReaderUnavailableException;
import org.vigil.model.Reading;
import org.vigil.model.term.Reason;
import org.vigil.model.term.Stage;

/** One source becomes readings, whatever it holds. */
class SourceWalkTest {
  private static final byte[] TEXT = ZipBytes.utf8("some text");

  @Test
  void aLooseFileIsOneReading() {
    Walked walked = Walked.of(TEXT);
    assertThat(walked.paths()).containsExactly("x");
    assertThat(walked.sizeBytes("x")).isEqualTo(TEXT.length);
    assertThat(Walked.of(new byte[0]).sizeBytes("x")).isZero();
  }

  @Test
  void everyContainerIsAMediaFileOfAllItsBytes() {
    byte[] zip = new ZipBytes().deflated("b.txt", TEXT).end();
    byte[] outer = new ZipBytes().stored("a.zip", zip).stored("c.txt", TEXT).end();
    byte[] tar = new TarBytes().directory("d/").file("outer.zip", outer).end();
    byte[] gzip = GzipBytes.named("x.tar", tar);
    Walked walked = Walked.of(gzip);
    assertThat(walked.paths())
        .containsExactly(
            "x!/x.tar!/d/",
            "x!/x.tar!/outer.zip!/a.zip!/b.txt",
            "x!/x.tar!/outer.zip!/a.zip",
            "x!/x.tar!/outer.zip!/c.txt",
            "x!/x.tar!/outer.zip",
            "x!/x.tar",
            "x");
    assertThat(walked.readings()).allMatch(r -> r.issues().isEmpty());
    assertThat(walked.readings().stream().map(Reading::ordinal))
        .containsExactly(2L, 5L, 4L, 6L, 3L, 1L, 0L);
    assertThat(walked.sizeBytes("x!/x.tar!/outer.zip!/a.zip")).isEqualTo(zip.length);
    assertThat(walked.sizeBytes("x!/x.tar")).isEqualTo(tar.length);
    assertThat(walked.sizeBytes("x")).isEqualTo(gzip.length);
  }

  @Test
  void aBombEndsWithTheBudgetAndIsStillHashed() {
    byte[] bomb = GzipBytes.of(new byte[8 << 20]);
    byte[] tar = new TarBytes().file("bomb", bomb).file("after", TEXT).end();
    Walked walked = Walked.of(tar, new Limits(4, 100, 1 << 20, 100));
    assertThat(walked.reasons("x!/bomb!/content")).containsExactly(BYTES_LIMIT);
    assertThat(walked.reasons("x")).containsExactly(NOT_EXPANDED, BYTES_LIMIT);
    assertThat(walked.sizeBytes("x")).isEqualTo(tar.length);
    assertThat(walked.at("x!/bomb").kind()).isEqualTo(Reading.Kind.FAULT);
  }

  @Test
  void aBudgetThatIsJustEnoughIsEnough() {
    byte[] zip = new ZipBytes().deflated("a", new byte[1000]).stored("b", new byte[24]).end();
    assertThat(Walked.of(zip, new Limits(1, 2, 1024, 1)).readings())
        .allMatch(r -> r.issues().isEmpty());
    assertThat(Walked.of(zip, new Limits(1, 2, 1023, 1)).reasons("x!/b"))
        .containsExactly(BYTES_LIMIT);
  }

  @Test
  void theMembersOfAllContainersShareOneBudget() {
    byte[] zip = new ZipBytes().stored("1", TEXT).stored("2", TEXT).stored("3", TEXT).end();
    byte[] tar = new TarBytes().file("a", zip).file("b", zip).end();
    Walked walked = Walked.of(tar, new Limits(4, 6, 1 << 20, 100));
    assertThat(walked.readings()).hasSize(7);
    assertThat(walked.reasons("x!/b")).containsExactly(NOT_EXPANDED, MEMBERS_LIMIT);
    assertThat(walked.reasons("x")).isEmpty();
    assertThat(Walked.of(tar, new Limits(4, 1, 1 << 20, 100)).reasons("x"))
        .containsExactly(NOT_EXPANDED, MEMBERS_LIMIT);
  }

  @Test
  void whatLiesTooDeepIsHashedOnly() {
    byte[] bytes = TEXT;
    for (int i = 0; i < 40; i++) {
      bytes = new ZipBytes().stored("z", bytes).end();
    }
    Walked walked = Walked.of(bytes, Limits.standard());
    assertThat(walked.readings()).hasSize(17);
    assertThat(walked.readings().get(0).issues())
        .extracting(issue -> issue.reason())
        .containsExactly(DEPTH_LIMIT);
    assertThat(walked.readings()).allMatch(r -> r.kind() == Reading.Kind.MEDIA_FILE);
  }

  @Test
  void namesAreCutAndNeverTrusted() {
    byte[] zip =
        new ZipBytes()
            .stored("../../etc/passwd", TEXT)
            .stored("/absolute", TEXT)
            .stored("C:\\windows", TEXT)
            .stored("a\u001b[2J\r\nb\0c", TEXT)
            .stored("n".repeat(60_000), TEXT)
            .stored("fine..name/ok", TEXT)
            .end();
    Walked walked = Walked.of(zip, new Limits(1, 10, 1000, 50));
    assertThat(walked.reasons("x!/../../etc/passwd")).containsExactly(PATH_UNSAFE);
    assertThat(walked.reasons("x!//absolute")).containsExactly(PATH_UNSAFE);
    assertThat(walked.reasons("x!/C:\\windows")).containsExactly(PATH_UNSAFE);
    assertThat(walked.reasons("x!/a\u001b[2J\r\nb\0c")).containsExactly(NAME_CONTROL);
    assertThat(walked.reasons("x!/" + "n".repeat(49) + "\u2026")).containsExactly(PATH_UNSAFE);
    assertThat(walked.reasons("x!/fine..name/ok")).isEmpty();
  }

  @Test
  void aSourceThatCannotBeReadIsOneFault() {
    assertThat(opening(new FileNotFoundException("secret"))).isEqualTo(Reason.SOURCE_MISSING);
    assertThat(opening(new AccessDeniedException("secret"))).isEqualTo(ACCESS_DENIED);
    assertThat(opening(new IOException("secret"))).isEqualTo(READ_GAVE_UP);
    assertThat(reading(() -> new EOFException("secret"))).isEqualTo(READ_SHORT);
    assertThat(reading(() -> new SocketTimeoutException("secret"))).isEqualTo(READ_GAVE_UP);
  }

  private static Reason opening(IOException thrown) {
    Opener<InputStream> opening =
        () -> {
          throw thrown;
        };
    Walked walked = Walked.of(opening, Limits.standard(), new Walked.DigestsOnly());
    assertThat(walked.source().issues().get(0).stage()).isEqualTo(Stage.LIST);
    return onlyReason(walked);
  }

  private static Reason reading(Supplier<IOException> thrown) {
    Opener<InputStream> opening = () -> failing(TEXT, thrown);
    return onlyReason(Walked.of(opening, Limits.standard(), new Walked.DigestsOnly()));
  }

  private static Reason onlyReason(Walked walked) {
    assertThat(walked.readings()).hasSize(1);
    assertThat(walked.source().issues()).hasSize(1);
    assertThat(walked.source().issues().get(0).message()).doesNotContain("secret");
    return walked.source().issues().get(0).reason();
  }

  private static InputStream failing(byte[] first, Supplier<IOException> thrown) {
    InputStream rest =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw thrown.get();
          }

          @Override
          public int read(byte[] into, int offset, int length) throws IOException {
            throw thrown.get();
          }
        };
    return new SequenceInputStream(new ByteArrayInputStream(first), rest);
  }

  @Test
  void aSourceThatFailsHalfwayKeepsWhatWasRead() {
    byte[] inner = new TarBytes().file("b", TEXT).file("c", new byte[100_000]).unended();
    byte[] tar = new TarBytes().file("a", TEXT).file("inner", inner).unended();
    Opener<InputStream> opening =
        () -> failing(Arrays.copyOf(tar, 60_000), () -> new IOException("gone"));
    Walked walked = Walked.of(opening, Limits.standard(), new Walked.DigestsOnly());
    assertThat(walked.at("x!/a").kind()).isEqualTo(Reading.Kind.MEDIA_FILE);
    assertThat(walked.at("x!/inner!/b").kind()).isEqualTo(Reading.Kind.MEDIA_FILE);
    assertThat(walked.reasons("x!/inner!/c")).containsExactly(READ_GAVE_UP);
    assertThat(walked.reasons("x!/inner")).contains(READ_GAVE_UP);
    assertThat(walked.at("x").kind()).isEqualTo(Reading.Kind.FAULT);
  }

  @Test
  void anErrorInOneContentSparesTheOthers() {
    byte[] zip =
        new ZipBytes()
            .stored("stack", ZipBytes.utf8("1"))
            .stored("memory", ZipBytes.utf8("22"))
            .stored("fine", TEXT)
            .end();
    Walked walked =
        Walked.of(() -> new ByteArrayInputStream(zip), Limits.standard(), new Poisoned());
    assertThat(walked.reasons("x!/stack")).containsExactly(INTERNAL);
    assertThat(walked.reasons("x!/memory")).containsExactly(MEMORY_LIMIT);
    assertThat(walked.at("x!/fine").kind()).isEqualTo(Reading.Kind.MEDIA_FILE);
    assertThat(walked.readings().toString()).doesNotContain("secret");
  }

  @Test
  void endsWhereALibraryIsMissing() {
    byte[] zip = new ZipBytes().stored("class", ZipBytes.utf8("333")).stored("fine", TEXT).end();
    assertThatThrownBy(
            () -> Walked.of(() -> new ByteArrayInputStream(zip), Limits.standard(), new Poisoned()))
        .isInstanceOf(ReaderUnavailableException.class)
        .hasMessageContaining("org/example/Missing");
  }

  /** Fails by the size of what it reads. */
  private static final class Poisoned implements MediaContents {
    private final MediaContents sound = new Walked.DigestsOnly();

    @Override
    public Facts read(InputStream bytes) throws IOException {
      byte[] all = bytes.readAllBytes();
      switch (all.length) {
        case 1 -> throw new StackOverflowError("secret");
        case 2 -> throw new OutOfMemoryError("secret");
        case 3 -> throw new NoClassDefFoundError("org/example/Missing");
        default -> {
          return sound.read(new ByteArrayInputStream(all));
        }
      }
    }

    @Override
    public Facts container(DigestSet digests, byte[] head) {
      return sound.container(digests, head);
    }

    @Override
    public Facts referenced(ReferencedMedia media) {
      return sound.referenced(media);
    }
  }

  @Test
  void whatNobodyReadIsOnTheBudgetToo() {
    byte[] zip =
        new ZipBytes().deflated("1", new byte[1]).deflated("bomb", new byte[8 << 20]).end();
    MediaContents lazy =
        new MediaContents() {
          @Override
          public Facts read(InputStream bytes) {
            throw new IllegalStateException("secret");
          }

          @Override
          public Facts container(DigestSet digests, byte[] head) {
            return new Walked.DigestsOnly().container(digests, head);
          }

          @Override
          public Facts referenced(ReferencedMedia media) {
            throw new IllegalStateException("secret");
          }
        };
    Limits limits = new Limits(4, 100, 1 << 20, 100);
    Walked walked = Walked.of(() -> new ByteArrayInputStream(zip), limits, lazy);
    assertThat(walked.reasons("x!/bomb")).containsExactly(INTERNAL);
    assertThat(walked.reasons("x")).containsExactly(BYTES_LIMIT);
  }

  @Test
  void theDeathOfTheTaskIsNoRow() throws IOException {
    byte[] tar = new TarBytes().file("a", new byte[100_000]).unended();
    Opener<InputStream> opening =
        () -> failing(Arrays.copyOf(tar, 60_000), () -> new InterruptedIOException());
    try (SourceWalk walk =
        new SourceWalk(
            Walked.SOURCE, Walked.seekable(opening), Limits.standard(), new Walked.DigestsOnly())) {
      assertThatThrownBy(() -> walk.forEachRemaining(reading -> {}))
          .isInstanceOf(UncheckedIOException.class);
    }
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> Walked.of(tar)).isInstanceOf(UncheckedIOException.class);
    assertThat(Thread.interrupted()).isTrue();
  }
}

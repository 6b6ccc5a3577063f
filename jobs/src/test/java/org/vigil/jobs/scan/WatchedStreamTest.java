package org.vigil.jobs.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.SequenceInputStream;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.vigil.container.ArchiveException;
import org.vigil.container.Limits;
import org.vigil.container.SeekableBytes;
import org.vigil.model.Reading;
import org.vigil.model.term.Reason;
import org.vigil.walk.Walked;
import org.vigil.walk.Walked.DigestsOnly;

/** A store that falls silent in the midst of a file. */
class WatchedStreamTest {
  private static final Duration LIMIT = Duration.ofMillis(300);
  private static final int GIVEN = 1000;

  /** Gives some bytes, and then neither more nor an end. */
  private static InputStream silent() throws IOException {
    return new SequenceInputStream(
        new ByteArrayInputStream(new byte[GIVEN]), new PipedInputStream(new PipedOutputStream()));
  }

  @Test
  void aReadThatGivesNothingIsEndedAndTheThreadGoesOn() throws IOException {
    try (WatchedStream stream = new WatchedStream(silent(), LIMIT)) {
      assertThat(stream.readNBytes(GIVEN)).hasSize(GIVEN);
      assertThatThrownBy(stream::read)
          .asInstanceOf(type(ArchiveException.class))
          .extracting(ArchiveException::reason)
          .isEqualTo(Reason.READ_GAVE_UP);
    }
    assertThat(Thread.currentThread().isInterrupted()).isFalse();
  }

  @Test
  void theSourceIsAFaultThatTheNextNightReadsAgain() {
    Walked walked = Walked.ofSource(Silent::new, Limits.standard(), new DigestsOnly());

    Reading source = walked.source();
    assertThat(source.kind()).isEqualTo(Reading.Kind.FAULT);
    assertThat(source.issues())
        .singleElement()
        .satisfies(issue -> assertThat(Reason.retryable()).contains(issue.reason()));
  }

  @Test
  void aSlowStoreIsReadToItsEnd() throws IOException {
    InputStream slow = new SlowStream(new byte[6]);
    try (WatchedStream stream = new WatchedStream(slow, LIMIT)) {
      for (int each = 0; each < 6; each++) {
        assertThat(stream.read()).isZero();
      }
      assertThat(stream.read()).isEqualTo(-1);
    }
  }

  @Test
  void aKilledTaskEndsAsBefore() throws IOException {
    try (WatchedStream stream = new WatchedStream(silent(), Duration.ofMinutes(1))) {
      assertThat(stream.readNBytes(GIVEN)).hasSize(GIVEN);
      Thread.currentThread().interrupt();
      assertThatThrownBy(stream::read).isInstanceOf(InterruptedIOException.class);
    } finally {
      boolean unused = Thread.interrupted();
    }
  }

  /** Gives a byte in a third of the limit. */
  private static final class SlowStream extends FilterInputStream {
    SlowStream(byte[] bytes) {
      super(new ByteArrayInputStream(bytes));
    }

    @Override
    public int read() throws IOException {
      try {
        Thread.sleep(LIMIT.toMillis() / 3);
      } catch (InterruptedException e) {
        throw new InterruptedIOException();
      }
      return super.read();
    }

    @Override
    public int read(byte[] bytes, int from, int length) {
      throw new UnsupportedOperationException("It is read byte by byte.");
    }
  }

  /** A source of twice as many bytes as it gives. */
  private static final class Silent implements SeekableBytes {
    @Override
    public long sizeBytes() {
      return 2 * GIVEN;
    }

    @Override
    public InputStream from(long offset) throws IOException {
      return new ListedBytes(new WatchedStream(silent(), LIMIT), at -> {}, offset, sizeBytes());
    }

    @Override
    public void close() {
      // Nothing is open beyond its streams.
    }
  }
}

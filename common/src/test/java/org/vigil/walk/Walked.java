package org.vigil.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.LongStream;
import org.vigil.container.Limits;
import org.vigil.container.Opener;
import org.vigil.container.SeekableBytes;
import org.vigil.container.Slice;
import org.vigil.hash.DigestSet;
import org.vigil.hash.DigestingInputStream;
import org.vigil.hash.Digests;
import org.vigil.hashset.vics.ReferencedMedia;
import org.vigil.isolate.Passwords;
import org.vigil.model.Issue;
import org.vigil.model.Media;
import org.vigil.model.MediaBuilder;
import org.vigil.model.Reading;
import org.vigil.model.term.Reason;

/** The readings of one source, checked for their balance; contents are digested only. */
public record Walked(List<Reading> readings) {
  public static final WalkSource SOURCE = new WalkSource("id", "file:/intake/x", "case", "x", 1);

  public static Walked of(byte[] bytes) {
    return of(bytes, Limits.standard());
  }

  public static Walked of(byte[] bytes, Limits limits) {
    return walked(SOURCE, () -> new Held(bytes), limits, new DigestsOnly());
  }

  public static Walked of(Opener<InputStream> opening, Limits limits, MediaContents contents) {
    return walked(SOURCE, seekable(opening), limits, contents);
  }

  /** With what its case has of passwords. */
  public static Walked of(Opener<InputStream> opening, Passwords passwords) {
    WalkSource source = new WalkSource("id", "file:/intake/x", "case", "x", 1, passwords, true);
    return walked(source, seekable(opening), Limits.standard(), new DigestsOnly());
  }

  public static Walked ofSource(
      Opener<SeekableBytes> opening, Limits limits, MediaContents contents) {
    return walked(SOURCE, opening, limits, contents);
  }

  private static Walked walked(
      WalkSource source, Opener<SeekableBytes> opening, Limits limits, MediaContents contents) {
    List<Reading> readings = new ArrayList<>();
    try (SourceWalk walk = new SourceWalk(source, opening, limits, contents)) {
      walk.forEachRemaining(readings::add);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    Walked walked = new Walked(readings);
    walked.balances();
    return walked;
  }

  /** All that one slice of a source gives. */
  public static List<Reading> slice(byte[] bytes, Slice slice) {
    return slice(() -> new Held(bytes), slice);
  }

  public static List<Reading> slice(Opener<SeekableBytes> source, Slice slice) {
    List<Reading> readings = new ArrayList<>();
    try (SourceWalk walk =
        new SourceWalk(SOURCE, source, slice, Limits.standard(), new DigestsOnly())) {
      walk.forEachRemaining(readings::add);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return readings;
  }

  public static Opener<SeekableBytes> seekable(Opener<InputStream> opening) {
    return () -> new Bytes(opening.open());
  }

  /** A source in memory. */
  public static final class Held implements SeekableBytes {
    private final byte[] bytes;

    public Held(byte[] bytes) {
      this.bytes = bytes;
    }

    @Override
    public long sizeBytes() {
      return bytes.length;
    }

    @Override
    public InputStream from(long offset) {
      int at = Math.toIntExact(offset);
      return new ByteArrayInputStream(bytes, at, bytes.length - at);
    }

    @Override
    public void close() {
      // It holds nothing open.
    }
  }

  /** A source that is only read from its beginning, and shows no end to look for an index in. */
  private record Bytes(InputStream stream) implements SeekableBytes {
    @Override
    public long sizeBytes() {
      return 0;
    }

    @Override
    public InputStream from(long offset) {
      return stream;
    }

    @Override
    public void close() throws IOException {
      stream.close();
    }
  }

  /** What must hold for every source, however broken. */
  private void balances() {
    assertThat(readings.stream().mapToLong(Reading::listedMembers).sum() + 1)
        .isEqualTo(readings.size());
    assertThat(readings.stream().map(Reading::ordinal).sorted())
        .containsExactlyElementsOf(LongStream.range(0, readings.size()).boxed().toList());
    for (Reading reading : readings) {
      boolean unread = reading.issues().stream().anyMatch(issue -> issue.stage().unread());
      assertThat(unread).isEqualTo(reading.kind() == Reading.Kind.FAULT);
      assertThat(reading.unexplained()).as("%s", reading).isZero();
      assertThat(reading.media() != null).isEqualTo(reading.kind() == Reading.Kind.MEDIA_FILE);
      assertThat(reading.issues().stream().map(issue -> issue.stage() + " " + issue.reason()))
          .doesNotHaveDuplicates();
    }
  }

  public Reading source() {
    return readings.get(readings.size() - 1);
  }

  public Reading at(String path) {
    return readings.stream().filter(r -> r.path().equals(path)).findFirst().orElseThrow();
  }

  public List<String> paths() {
    return readings.stream().map(Reading::path).toList();
  }

  public List<Reason> reasons(String path) {
    return at(path).issues().stream().map(Issue::reason).toList();
  }

  public long sizeBytes(String path) {
    Media media = at(path).media();
    return Objects.requireNonNull(media, path).sizeBytes();
  }

  /** Digests and nothing else. */
  public static final class DigestsOnly implements MediaContents {
    @Override
    public Facts read(InputStream bytes) throws IOException {
      Digests digests = new Digests();
      new DigestingInputStream(bytes, digests).transferTo(OutputStream.nullOutputStream());
      return container(digests.finish(), new byte[0]);
    }

    @Override
    public Facts container(DigestSet digests, byte[] head) {
      return new Facts(
          media(digests.sha256(), digests.sha1(), digests.md5(), digests.sizeBytes()), List.of());
    }

    @Override
    public Facts referenced(ReferencedMedia media) {
      long size = media.sizeBytes() == null ? -1 : media.sizeBytes();
      return new Facts(media("md5-" + media.md5(), "", media.md5(), size), List.of());
    }

    private static Media media(String sha256, String sha1, String md5, long sizeBytes) {
      return MediaBuilder.builder()
          .sha256(sha256)
          .sha1(sha1)
          .md5(md5)
          .sizeBytes(sizeBytes)
          .mediaType("application/octet-stream")
          .build();
    }
  }
}

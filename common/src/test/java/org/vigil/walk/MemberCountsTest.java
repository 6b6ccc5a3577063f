package org.vigil.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.vigil.container.ArchiveFormat;
import org.vigil.container.Declared;
import org.vigil.container.Limits;
import org.vigil.container.Member;
import org.vigil.container.Members;
import org.vigil.container.isolated.IsolatedContainers;
import org.vigil.container.sevenz.SevenZBytes;
import org.vigil.container.tar.TarBytes;
import org.vigil.container.tar.TarFormat;
import org.vigil.container.zip.ZipBytes;
import org.vigil.container.zip.ZipFormat;
import org.vigil.model.Issue;
import org.vigil.model.Reading;

/** What a container counts itself convicts a reader that loses members, or invents some. */
class MemberCountsTest {
  private static final byte[] TEXT = ZipBytes.utf8("some text");

  static Stream<Arguments> containers() throws IOException {
    byte[] seven = SevenZBytes.of(List.of("a", "b", "c"), List.of(TEXT, TEXT, TEXT));
    return Stream.of(
        Arguments.of(
            new ZipFormat(),
            new ZipBytes().stored("a", TEXT).deflated("b", TEXT).stored("c", TEXT).end()),
        Arguments.of(
            new TarFormat(),
            new TarBytes().file("a", TEXT).pax("path", "b").file("x", TEXT).file("c", TEXT).end()),
        Arguments.of(IsolatedContainers.format("7z"), seven));
  }

  @ParameterizedTest
  @MethodSource("containers")
  void aWholeReadingAgreesWithIt(ArchiveFormat format, byte[] bytes) throws IOException {
    Reading reading = reading(format::open, bytes);
    assertThat(reading.toldMembers()).isEqualTo(3);
    assertThat(reading.listedMembers()).isEqualTo(3);
    assertThat(reading.unexplained()).isZero();
  }

  @ParameterizedTest
  @MethodSource("containers")
  void aReaderThatDropsAMemberDoesNot(ArchiveFormat format, byte[] bytes) throws IOException {
    Reading reading = reading(content -> new Dropping(format.open(content)), bytes);
    assertThat(reading.toldMembers()).isEqualTo(3);
    assertThat(reading.listedMembers()).isEqualTo(2);
    assertThat(reading.unexplained()).isEqualTo(1);
  }

  private static Reading reading(Opener opener, byte[] bytes) throws IOException {
    InputStream content = new ByteArrayInputStream(bytes);
    ListedEntry item =
        new ListedEntry(Walked.SOURCE, 0, "x", null, List.of(), Declared.NOTHING, content);
    Budget budget = new Budget(Limits.standard());
    try (OpenContainer container =
        new OpenContainer(item, bytes, (stream, limits) -> opener.open(stream), content)) {
      while (container.next(budget).isPresent()) {
        // Only how many there are is wanted.
      }
      MediaContents.Facts facts = container.facts(new Walked.DigestsOnly());
      return item.container(facts, container.counted(), container.issues());
    }
  }

  /** Opens the members of a container. */
  private interface Opener {
    Members open(InputStream bytes) throws IOException;
  }

  /** A reader that loses the second member. */
  private static final class Dropping implements Members {
    private final Members members;
    private int given;

    private Dropping(Members members) {
      this.members = members;
    }

    @Override
    public Optional<Member> next() throws IOException {
      Optional<Member> next = members.next();
      return given++ == 1 ? members.next() : next;
    }

    @Override
    public List<Issue> issues() {
      return members.issues();
    }

    @Override
    public OptionalLong declaredCount() {
      return members.declaredCount();
    }

    @Override
    public List<Issue> memberIssues() {
      return members.memberIssues();
    }

    @Override
    public void close() throws IOException {
      members.close();
    }
  }
}

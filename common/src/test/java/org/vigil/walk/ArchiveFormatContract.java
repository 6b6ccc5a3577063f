package org.vigil.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.vigil.container.ArchiveFormat;
import org.vigil.container.Member;
import org.vigil.container.Members;
import org.vigil.container.zip.ZipBytes;
import org.vigil.model.Reading;

/** What every container format must do. */
public abstract class ArchiveFormatContract {
  private static final int STEP = 97;

  protected abstract ArchiveFormat format();

  /** A container without members. */
  protected abstract byte[] empty();

  /** A container of these files, by the given names where it keeps names. */
  protected abstract byte[] containing(List<String> names, List<byte[]> contents);

  /** How many members it can hold. */
  protected int capacity() {
    return 2;
  }

  /** How a member that was given this name is listed, {@code index} of those before it. */
  protected String listed(String name, int index) {
    return name;
  }

  /** Whether the format can tell a truncated container from a whole one. */
  protected boolean tellsItsEnd() {
    return true;
  }

  /** How large a file is that is tried; a format that takes a process for each try has less. */
  protected int sizeBytes() {
    return 3000;
  }

  /** How many bytes lie between two that are tried. */
  protected int mutationStep() {
    return 3;
  }

  private byte[] some() {
    byte[] noise = new byte[sizeBytes()];
    new Random(7).nextBytes(noise);
    List<String> names = List.of("a.bin", "b/c.txt").subList(0, capacity());
    return containing(names, List.of(noise, ZipBytes.utf8("text")).subList(0, capacity()));
  }

  @Test
  protected void anEmptyContainerHasNoMembers() throws IOException {
    try (Members members = format().open(new ByteArrayInputStream(empty()))) {
      int count = 0;
      for (Optional<Member> member = members.next(); member.isPresent(); member = members.next()) {
        assertThat(member.get().content().readAllBytes()).isEmpty();
        count++;
      }
      assertThat(count).isEqualTo(2 - capacity());
      assertThat(members.issues()).isEmpty();
    }
  }

  @Test
  protected void givesEveryMemberInOrderWithItsBytes() throws IOException {
    List<byte[]> contents = List.of(ZipBytes.utf8("one"), ZipBytes.utf8("two"));
    byte[] bytes =
        containing(List.of("1", "2").subList(0, capacity()), contents.subList(0, capacity()));
    List<String> found = new ArrayList<>();
    try (Members members = format().open(new ByteArrayInputStream(bytes))) {
      for (Optional<Member> member = members.next(); member.isPresent(); member = members.next()) {
        assertThat(member.get().kind()).isEqualTo(Member.Kind.FILE);
        found.add(member.get().name() + "=" + text(member.get()));
        assertThat(members.memberIssues()).isEmpty();
      }
      assertThat(members.issues()).isEmpty();
    }
    List<String> expected = List.of(listed("1", 0) + "=one", listed("2", 1) + "=two");
    assertThat(found).containsExactlyElementsOf(expected.subList(0, capacity()));
  }

  @Test
  protected void recognisesItsOwnAndNothingElse() {
    assertThat(format().recognises(some())).isTrue();
    assertThat(format().recognises(new byte[0])).isFalse();
    assertThat(format().recognises(new byte[ArchiveFormat.HEAD_BYTES])).isFalse();
    assertThat(
            format()
                .recognises("lorem ipsum 0000644 ".repeat(200).getBytes(StandardCharsets.UTF_8)))
        .isFalse();
    byte[] noise = new byte[ArchiveFormat.HEAD_BYTES];
    Random random = new Random(1);
    for (int i = 0; i < 2000; i++) {
      random.nextBytes(noise);
      assertThat(format().recognises(noise)).isFalse();
    }
    for (ArchiveFormat other : ArchiveFormats.all()) {
      assertThat(other.recognises(some())).isEqualTo(other.name().equals(format().name()));
    }
  }

  @Test
  protected void isReadInItself() {
    byte[] inner = some();
    Walked walked = Walked.of(containing(List.of("inner"), List.of(inner)));
    String path = "x!/" + listed("inner", 0);
    assertThat(walked.at(path).listedMembers()).isEqualTo(capacity());
    assertThat(walked.sizeBytes(path)).isEqualTo(inner.length);
    assertThat(walked.readings()).allMatch(r -> r.issues().isEmpty());
    assertThat(walked.readings()).allMatch(r -> r.kind() == Reading.Kind.MEDIA_FILE);
  }

  @Test
  protected void readsWhatThereIsOfATruncatedOne() {
    byte[] whole = containing(List.of("inner"), List.of(some()));
    for (int length = 0; length < whole.length; length += STEP) {
      Walked walked = Walked.of(Arrays.copyOf(whole, length));
      assertThat(walked.source().kind()).isEqualTo(Reading.Kind.MEDIA_FILE);
      assertThat(walked.sizeBytes("x")).isEqualTo(length);
      if (tellsItsEnd() && walked.source().listedMembers() > 0 && !zeros(whole, length)) {
        assertThat(walked.source().issues()).as("cut at %d", length).isNotEmpty();
      }
    }
  }

  @Test
  protected void survivesEveryByteBeingWrong() {
    byte[] whole = containing(List.of("inner"), List.of(some()));
    Random random = new Random(3);
    for (int i = 0; i < whole.length; i += mutationStep()) {
      byte[] broken = whole.clone();
      broken[i] ^= (byte) (1 << random.nextInt(8));
      Walked.of(broken);
    }
  }

  /** Nothing is missing where only padding is cut off. */
  private static boolean zeros(byte[] bytes, int from) {
    return Arrays.equals(bytes, from, bytes.length, new byte[bytes.length], from, bytes.length);
  }

  private static String text(Member member) throws IOException {
    return new String(member.content().readAllBytes(), StandardCharsets.UTF_8);
  }
}

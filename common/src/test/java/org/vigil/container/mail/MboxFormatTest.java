package org.vigil.container.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigil.model.term.Reason.BYTES_LIMIT;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigil.container.ArchiveFormat;
import org.vigil.container.Limits;
import org.vigil.container.Members;
import org.vigil.container.compressed.GzipBytes;
import org.vigil.container.zip.ZipBytes;
import org.vigil.walk.ArchiveFormatContract;
import org.vigil.walk.Walked;

/** Folders of messages; nothing tells where one ends but the next, or the end of the bytes. */
public class MboxFormatTest extends ArchiveFormatContract {
  private static final String LINE = "From a@example.org Mon Jun  1 10:00:00 2009\n";

  @Override
  protected ArchiveFormat format() {
    return new MboxFormat();
  }

  @Override
  protected byte[] empty() {
    return new byte[0];
  }

  @Override
  protected byte[] containing(List<String> names, List<byte[]> contents) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (byte[] content : contents) {
      bytes.writeBytes(GzipBytes.join(ZipBytes.utf8(LINE), content, ZipBytes.utf8("\n\n")));
    }
    return bytes.toByteArray();
  }

  @Override
  protected String listed(String name, int index) {
    return "message-" + (index + 1);
  }

  @Override
  @Test
  public void givesEveryMemberInOrderWithItsBytes() throws IOException {
    byte[] bytes = containing(List.of("", ""), List.of(ZipBytes.utf8("a"), ZipBytes.utf8("b\n")));
    try (Members members = format().open(new ByteArrayInputStream(bytes))) {
      assertThat(members.next().orElseThrow().content()).hasContent("a\n");
      assertThat(members.next().orElseThrow().content()).hasContent("b\n\n");
      assertThat(members.next()).isEmpty();
    }
  }

  /** A folder cannot be in a folder but encoded. */
  @Override
  @Test
  public void isReadInItself() {
    byte[] inner = containing(List.of("", ""), List.of(new byte[1], new byte[1]));
    byte[] mail = MailBytes.containing(List.of("folder"), List.of(inner));
    Walked walked = Walked.of(containing(List.of(""), List.of(mail)));
    assertThat(walked.at("x!/message-1!/folder").listedMembers()).isEqualTo(2);
  }

  @Override
  protected boolean tellsItsEnd() {
    return false;
  }

  @Test
  void splitsAtLinesThatBeginAMessageOnly() {
    String mbox =
        LINE
            + MailBytes.HEADER
            + "\nFrom here on\n>"
            + LINE
            + "text\n\n"
            + LINE
            + "\r\nsecond\r\n\r\n"
            + LINE;
    Walked walked = Walked.of(ZipBytes.utf8(mbox));
    assertThat(walked.source().listedMembers()).isEqualTo(3);
    assertThat(walked.sizeBytes("x!/message-1!/part-1")).isEqualTo(13 + 1 + LINE.length() + 5);
    assertThat(walked.sizeBytes("x!/message-2")).isEqualTo(10);
    assertThat(walked.sizeBytes("x!/message-3")).isZero();
  }

  @Test
  void aBudgetThatEndsWithinAMessageIsSaidToEnd() {
    byte[] mail = MailBytes.containing(List.of("a"), List.of(new byte[1 << 20]));
    byte[] bytes = containing(List.of(""), List.of(mail));
    for (int limit = 1 << 20; limit < 2_400_000; limit += 98_765) {
      Walked walked = Walked.of(bytes, new Limits(4, 9, limit, 99));
      assertThat(walked.reasons("x!/message-1!/a")).as("%d", limit).containsExactly(BYTES_LIMIT);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "From - Sat Mar 01 12:00:00 2003\r\nX-Mozilla-Status: 0001\r\n",
        "From \"a b\" Wed Jan 30 18:07:01 2002\n",
        "From a@b Thu, 30 Jan 2020 18:07:01 +0100 2020\n",
        "From a@b Mon Jun 01 10:00:00 +0200 2009\n"
      })
  void recognisesTheLinesOfManyPrograms(String line) {
    assertThat(format().recognises(ZipBytes.utf8(line))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"From here to there\n", "From: a@example.org\nTo: b\n", "From Monday 10:00\n"})
  void otherTextIsNoFolder(String text) {
    assertThat(format().recognises(ZipBytes.utf8(text))).isFalse();
  }
}

package org.vigil.container.cybertip;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.vigil.container.cybertip.Reports.file;
import static org.vigil.container.cybertip.Reports.files;
import static org.vigil.container.cybertip.Reports.json;
import static org.vigil.container.cybertip.Reports.police;
import static org.vigil.container.cybertip.Reports.quoted;
import static org.vigil.container.cybertip.Reports.read;
import static org.vigil.model.term.Reason.MEMORY_LIMIT;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.vigil.container.Members;
import org.vigil.model.Reading;
import org.vigil.model.term.IdentifierKind;
import org.vigil.walk.Walked;

/** A large report passes in bounded time and memory, whatever the order of its keys. */
class CyberTipStreamTest {
  private static final int MANY = 100_000;

  private static String many(int count, String name) {
    return files(
        IntStream.range(0, count).mapToObj(i -> file(i + name)).collect(Collectors.joining(",")));
  }

  @Test
  void aHundredThousandFilesPass() {
    Assertions.assertTimeout(
        Duration.ofSeconds(60),
        () -> {
          var walked = Walked.of(json(many(MANY, ".jpg")).getBytes(UTF_8));
          assertThat(walked.source().listedMembers()).isEqualTo(MANY);
          assertThat(walked.readings()).allMatch(it -> it.kind() == Reading.Kind.MEDIA_FILE);
          assertThat(walked.source().issues()).isEmpty();
        });
  }

  @Test
  void aHundredThousandFilesWaitForTheNumberBehindThem() {
    var read =
        read(
            quoted(
                "{'reportedInformation':{"
                    + many(MANY, ".jpg")
                    + ",'reportingEsp':{'espName':'Example Co'}},'reportId':'9'}"));
    assertThat(read.files()).hasSize(MANY);
    assertThat(read.files()).allMatch(it -> it.facts().reportId().equals("9"));
    assertThat(read.issues()).isEmpty();
  }

  @Test
  void whatCannotWaitIsGivenWithoutTheNumberAndThatIsAnIssue() {
    var read =
        read(
            quoted(
                "{'reportedInformation':{"
                    + many(20_000, "n".repeat(2_000))
                    + "},'reportId':'9'}"));
    assertThat(read.files()).hasSize(20_000);
    assertThat(read.file(0).facts().reportId()).isEmpty();
    assertThat(read.file(19_999).facts().reportId()).isEqualTo("9");
    assertThat(read.facts().reportId()).isEqualTo("9");
    assertThat(read.issues()).containsExactly(MEMORY_LIMIT);
  }

  @Test
  void aReportOfXmlNeedsNoProvider() {
    var one =
        "<uploadedFile><filename>%d.jpg</filename><verificationHash>%032x</verificationHash></uploadedFile>";
    var all = IntStream.range(0, MANY).mapToObj(i -> one.formatted(i, i)).toArray(String[]::new);
    var read = read(police("", all));
    assertThat(read.files()).hasSize(MANY);
    assertThat(read.issues()).isEmpty();
  }

  @Test
  void readsNoFurtherThanItHandsOn() throws IOException {
    var counted = new Counted(json(many(MANY, ".jpg")).getBytes(UTF_8));
    try (Members members = new CyberTipFormat().open(counted)) {
      for (int i = 1; i <= MANY; i++) {
        assertThat(members.next()).isPresent();
        assertThat(counted.taken).isLessThan((i + 1_000L) * 120);
      }
      assertThat(members.next()).isEmpty();
    }
  }

  @Test
  void moreAddressesThanAreKeptAreAnIssue() {
    var capture = "{'captureType':'IP Address','value':'192.0.2.1'},";
    var person = "{'sourceInformation':{'sourceCaptures':[" + capture.repeat(60_000) + "null]}}";
    var read =
        read(
            json(
                "'reportedPeople':{'reportedPersons':[%1$s,%1$s,%1$s]}".formatted(person),
                files(file("1.jpg"))));
    assertThat(read.names()).containsExactly("1.jpg");
    assertThat(read.facts().persons()).isEqualTo(4);
    assertThat(read.sightings(IdentifierKind.IP)).hasSizeLessThanOrEqualTo(100_000);
    assertThat(read.issues()).containsExactly(MEMORY_LIMIT);
  }

  /** Bytes of which it is known how many were taken. */
  private static final class Counted extends FilterInputStream {
    private long taken;

    Counted(byte[] bytes) {
      super((InputStream) new ByteArrayInputStream(bytes));
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      var read = super.read(into, offset, length);
      taken += Math.max(read, 0);
      return read;
    }
  }
}

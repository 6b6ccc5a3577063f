package org.vigil.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigil.model.term.Reason.BYTES_LIMIT;
import static org.vigil.model.term.Reason.DEPTH_LIMIT;
import static org.vigil.model.term.Reason.MEMBERS_LIMIT;
import static org.vigil.model.term.Reason.NOT_EXPANDED;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vigil.container.Limits;
import org.vigil.container.Member;
import org.vigil.container.Members;
import org.vigil.container.zip.ZipBytes;
import org.vigil.hash.DigestSet;
import org.vigil.hashset.vics.ReferencedMedia;
import org.vigil.model.Issue;

/** Files that lie in a media file are members of it. */
class EmbeddedWalkTest {
  /** Takes a file for a picture in which all its bytes but the first lie as another. */
  private static final class Nested implements MediaContents {
    private final MediaContents digests = new Walked.DigestsOnly();

    @Override
    public Facts read(InputStream bytes) throws IOException {
      byte[] whole = bytes.readAllBytes();
      Facts facts = digests.read(new ByteArrayInputStream(whole));
      return whole.length < 2 ? facts : new Facts(facts.media(), facts.issues(), rest(whole));
    }

    private static Members rest(byte[] whole) {
      InputStream rest = new ByteArrayInputStream(whole, 1, whole.length - 1);
      return new GivenMembers(
          List.of(new Member("rest", Member.Kind.FILE, null, null, null, rest)).iterator());
    }

    @Override
    public Facts container(DigestSet set, byte[] head) {
      return digests.container(set, head);
    }

    @Override
    public Facts referenced(ReferencedMedia media) {
      return digests.referenced(media);
    }
  }

  private record GivenMembers(Iterator<Member> members) implements Members {
    @Override
    public Optional<Member> next() {
      return members.hasNext() ? Optional.of(members.next()) : Optional.empty();
    }

    @Override
    public List<Issue> issues() {
      return List.of();
    }

    @Override
    public List<Issue> memberIssues() {
      return List.of();
    }

    @Override
    public void close() {
      // It holds nothing.
    }
  }

  private static Walked nested(byte[] bytes, Limits limits) {
    return Walked.of(() -> new ByteArrayInputStream(bytes), limits, new Nested());
  }

  @Test
  void whatLiesInAMediaFileIsAMemberOfItAndTheFileKeepsItsOwnFacts() {
    Walked walked = nested(ZipBytes.utf8("ab"), Limits.standard());
    assertThat(walked.paths()).containsExactly("x!/rest", "x");
    assertThat(walked.sizeBytes("x")).isEqualTo(2);
    assertThat(walked.sizeBytes("x!/rest")).isEqualTo(1);
    assertThat(walked.source().listedMembers()).isEqualTo(1);
  }

  @Test
  void anArchiveBehindAPictureIsOpened() {
    byte[] zip = new ZipBytes().stored("c.txt", ZipBytes.utf8("c")).end();
    byte[] picture = Arrays.copyOf(new byte[] {'a'}, zip.length + 1);
    System.arraycopy(zip, 0, picture, 1, zip.length);
    assertThat(nested(picture, Limits.standard()).paths())
        .containsExactly("x!/rest!/c.txt", "x!/rest", "x");
  }

  @Test
  void onlyTwoMediaFilesAreHeldOneWithinTheOther() {
    Walked walked = nested(ZipBytes.utf8("abcde"), Limits.standard());
    assertThat(walked.paths()).containsExactly("x!/rest!/rest", "x!/rest", "x");
    assertThat(walked.reasons("x!/rest!/rest")).containsExactly(DEPTH_LIMIT);
    assertThat(walked.sizeBytes("x!/rest!/rest")).isEqualTo(3);
  }

  @Test
  void theBudgetsHoldForWhatLiesInAMediaFile() {
    assertThat(nested(ZipBytes.utf8("abc"), new Limits(16, 1, 100, 100)).reasons("x!/rest"))
        .containsExactly(NOT_EXPANDED, MEMBERS_LIMIT);
    assertThat(nested(ZipBytes.utf8("abc"), new Limits(16, 100, 1, 100)).reasons("x!/rest"))
        .containsExactly(BYTES_LIMIT);
  }
}

package org.vigil.container.volume;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.vigil.container.ArchiveException;
import org.vigil.container.BulkInputStream;
import org.vigil.container.Failures;
import org.vigil.container.Issues;
import org.vigil.container.Member;
import org.vigil.container.Members;
import org.vigil.container.Opener;
import org.vigil.model.Issue;
import org.vigil.model.term.Reason;

/** The members of an archive in volumes: what ends too soon there lacks a volume. */
public final class VolumeMembers implements Members {
  private final Members members;

  private VolumeMembers(Members members) {
    this.members = members;
  }

  public static Members of(Opener<Members> opening) throws IOException {
    try {
      return new VolumeMembers(opening.open());
    } catch (IOException | RuntimeException e) {
      throw translated(e);
    }
  }

  @Override
  public Optional<Member> next() throws IOException {
    try {
      return members.next().map(VolumeMembers::translated);
    } catch (IOException | RuntimeException e) {
      throw translated(e);
    }
  }

  private static Member translated(Member member) {
    Issue obstacle = member.obstacle();
    return new Member(
        member.name(),
        member.kind(),
        member.modifiedAt(),
        member.linkTarget(),
        obstacle == null ? null : translated(obstacle),
        new Content(member.content()));
  }

  private static Issue translated(Issue issue) {
    return issue.reason() == Reason.TRUNCATED
        ? Issues.of(issue.stage(), Reason.VOLUME_MISSING)
        : issue;
  }

  private static ArchiveException translated(Exception thrown) {
    ArchiveException known = Failures.ofContainer(thrown);
    return known.reason() == Reason.TRUNCATED ? Failures.because(Reason.VOLUME_MISSING) : known;
  }

  @Override
  public boolean passesOver() {
    return members.passesOver();
  }

  @Override
  public OptionalLong declaredCount() {
    return members.declaredCount();
  }

  @Override
  public List<Issue> issues() {
    return members.issues().stream().map(VolumeMembers::translated).toList();
  }

  @Override
  public List<Issue> memberIssues() {
    return members.memberIssues().stream().map(VolumeMembers::translated).toList();
  }

  @Override
  public void close() throws IOException {
    members.close();
  }

  /** The bytes of a member. */
  private static final class Content extends BulkInputStream {
    private final InputStream bytes;

    Content(InputStream bytes) {
      this.bytes = bytes;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      try {
        return bytes.read(into, offset, length);
      } catch (IOException | RuntimeException e) {
        throw translated(e);
      }
    }
  }
}

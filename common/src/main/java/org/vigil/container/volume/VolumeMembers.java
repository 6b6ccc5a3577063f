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
      throw told(e);
    }
  }

  @Override
  public Optional<Member> next() throws IOException {
    try {
      return members.next().map(VolumeMembers::told);
    } catch (IOException | RuntimeException e) {
      throw told(e);
    }
  }

  private static Member told(Member member) {
    Issue obstacle = member.obstacle();
    return new Member(
        member.name(),
        member.kind(),
        member.modifiedAt(),
        member.linkTarget(),
        obstacle == null ? null : told(obstacle),
        new Content(member.content()));
  }

  private static Issue told(Issue issue) {
    return issue.reason() == Reason.TRUNCATED
        ? Issues.of(issue.stage(), Reason.VOLUME_MISSING)
        : issue;
  }

  private static ArchiveException told(Exception thrown) {
    ArchiveException known = Failures.ofContainer(thrown);
    return known.reason() == Reason.TRUNCATED ? Failures.because(Reason.VOLUME_MISSING) : known;
  }

  @Override
  public boolean passesOver() {
    return members.passesOver();
  }

  @Override
  public OptionalLong told() {
    return members.told();
  }

  @Override
  public List<Issue> issues() {
    return members.issues().stream().map(VolumeMembers::told).toList();
  }

  @Override
  public List<Issue> memberIssues() {
    return members.memberIssues().stream().map(VolumeMembers::told).toList();
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
        throw told(e);
      }
    }
  }
}

package org.vigil.container.vics;

import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vigil.container.ContainerTimes;
import org.vigil.container.Declared;
import org.vigil.container.Failures;
import org.vigil.container.Issues;
import org.vigil.container.Member;
import org.vigil.container.Members;
import org.vigil.hashset.vics.ReferencedFile;
import org.vigil.hashset.vics.ReferencedMedia;
import org.vigil.hashset.vics.VicsCases;
import org.vigil.model.Issue;
import org.vigil.model.term.Reason;
import org.vigil.model.term.Stage;

/** The occurrences that a VICS case file tells of, each a member without bytes. */
final class VicsCaseMembers implements Members {
  private final VicsCases cases;
  private List<Issue> last = List.of();
  private @Nullable ReferencedMedia referenced;
  private Declared declared = Declared.NOTHING;

  VicsCaseMembers(VicsCases cases) {
    this.cases = cases;
  }

  @Override
  public Optional<Member> next() throws IOException {
    try {
      return cases.next().map(this::member);
    } catch (JsonEOFException e) {
      throw Failures.because(Reason.TRUNCATED);
    } catch (StreamConstraintsException e) {
      throw Failures.because(Reason.UNSUPPORTED_FORMAT);
    }
  }

  private Member member(ReferencedFile file) {
    referenced = file.media();
    declared = Declared.of(file.statements(), file.sightings());
    last =
        file.state() == ReferencedFile.State.FLAWED
            ? List.of(Issues.of(Stage.METADATA, Reason.METADATA_ERROR))
            : List.of();
    return new Member(
        file.path(),
        Member.Kind.FILE,
        ContainerTimes.within(file.modifiedAt()),
        null,
        obstacle(file),
        InputStream.nullInputStream());
  }

  private static @Nullable Issue obstacle(ReferencedFile file) {
    if (file.state() == ReferencedFile.State.TOO_MANY) {
      return Issues.read(Reason.MEMORY_LIMIT);
    }
    return file.media() == null ? Issues.read(Reason.CORRUPT) : null;
  }

  @Override
  public List<Issue> issues() {
    List<Issue> issues = new ArrayList<>();
    if (cases.isFlawed()) {
      issues.add(Issues.expand(Reason.CORRUPT));
    }
    if (cases.hasTrailingData()) {
      issues.add(Issues.expand(Reason.TRAILING_DATA));
    }
    return issues;
  }

  @Override
  public boolean declares() {
    return true;
  }

  @Override
  public @Nullable ReferencedMedia referencedMedia() {
    return referenced;
  }

  @Override
  public Declared declaredOfMember() {
    return declared;
  }

  @Override
  public Declared declared() {
    return Declared.of(List.of(), cases.sightings());
  }

  @Override
  public List<Issue> memberIssues() {
    return last;
  }

  @Override
  public void close() throws IOException {
    cases.close();
  }
}

package org.vigil.container;

import java.util.List;
import java.util.Optional;
import org.vigil.model.Issue;
import org.vigil.model.term.Reason;

/** The members of a container that is not opened, for this reason. */
public record RefusedMembers(Reason reason) implements Members {
  @Override
  public Optional<Member> next() {
    return Optional.empty();
  }

  @Override
  public List<Issue> issues() {
    return List.of(Issues.expand(reason), Issues.expand(Reason.NOT_EXPANDED));
  }

  @Override
  public List<Issue> memberIssues() {
    return List.of();
  }

  @Override
  public void close() {
    // Nothing is open.
  }
}

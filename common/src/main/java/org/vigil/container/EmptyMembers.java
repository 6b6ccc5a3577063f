package org.vigil.container;

import java.util.List;
import java.util.Optional;
import org.vigil.model.Issue;

/** Nothing, and nothing wrong with it. */
public record EmptyMembers() implements Members {
  @Override
  public Optional<Member> next() {
    return Optional.empty();
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

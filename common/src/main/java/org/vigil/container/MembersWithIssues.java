package org.vigil.container;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.vigil.model.Issue;
import org.vigil.model.term.Reason;

/** Members of which it is noted what is wrong with their container and with the last of them. */
public abstract class MembersWithIssues implements Members {
  private final Set<Issue> issues = new LinkedHashSet<>();
  private final Set<Issue> memberIssues = new LinkedHashSet<>();

  /** Something is wrong with the container. */
  protected final void note(Reason reason) {
    issues.add(Issues.expand(reason));
  }

  /** Something is wrong with the member last given. */
  protected final void noteMember(Reason reason) {
    memberIssues.add(Issues.expand(reason));
  }

  /** What was noted of the member before is not the next one's. */
  protected final void forgetMember() {
    memberIssues.clear();
  }

  @Override
  public final List<Issue> issues() {
    return List.copyOf(issues);
  }

  @Override
  public List<Issue> memberIssues() {
    return List.copyOf(memberIssues);
  }

  @Override
  public void close() throws IOException {
    // The bytes are the caller's.
  }
}

package org.vigil.container.cybertip;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vigil.container.Declared;
import org.vigil.container.Issues;
import org.vigil.container.Member;
import org.vigil.container.Members;
import org.vigil.hashset.vics.ReferencedMedia;
import org.vigil.model.Issue;
import org.vigil.model.term.Reason;
import org.vigil.model.term.Stage;

/**
 * The files of a report, each a member without bytes. They wait for the report's number and
 * provider, which may stand behind them, as long as there is room.
 */
final class CyberTipMembers implements Members {
  private static final long MAX_WAITING_CHARS = 16 << 20;

  private final ReportReader report;
  private final Deque<ReportFile> waiting = new ArrayDeque<>();
  private long waitingChars;
  private @Nullable ReportFile last;
  private @Nullable IOException failure;
  private boolean ended;
  private @Nullable ReportSeen givenAs;
  private boolean late;

  /** What was known of the report when a file was given. */
  private record ReportSeen(@Nullable String reportId, @Nullable String provider) {}

  CyberTipMembers(ReportReader report) {
    this.report = report;
  }

  @Override
  public Optional<Member> next() throws IOException {
    while (!ended && (waiting.isEmpty() || (!isKnown() && waitingChars < MAX_WAITING_CHARS))) {
      read();
    }
    var file = waiting.poll();
    last = file;
    if (file == null) {
      end();
      return Optional.empty();
    }
    waitingChars -= file.chars();
    if (givenAs == null) {
      givenAs = seen();
    }
    return Optional.of(member(file));
  }

  private void read() {
    try {
      var file = report.next();
      ended = file.isEmpty();
      file.ifPresent(waiting::add);
      waitingChars += file.map(ReportFile::chars).orElse(0);
    } catch (IOException e) {
      failure = e; // what was read before it is given first
      ended = true;
    }
  }

  private boolean isKnown() {
    return report.summary().reportId() != null && report.summary().provider() != null;
  }

  private ReportSeen seen() {
    return new ReportSeen(report.summary().reportId(), report.summary().provider());
  }

  private void end() throws IOException {
    var first = givenAs;
    late = first != null && !first.equals(seen());
    var stop = failure;
    if (stop != null) {
      throw stop;
    }
  }

  private static Member member(ReportFile file) {
    return new Member(
        file.name(),
        Member.Kind.FILE,
        null,
        null,
        file.media() == null ? Issues.read(Reason.CORRUPT) : null,
        InputStream.nullInputStream());
  }

  @Override
  public boolean declares() {
    return true;
  }

  @Override
  public @Nullable ReferencedMedia referencedMedia() {
    var file = last;
    return file == null ? null : file.media();
  }

  @Override
  public Declared declaredOfMember() {
    var file = last;
    if (file == null) {
      return Declared.NOTHING;
    }
    var reportId = report.summary().reportId();
    return file.declared(reportId == null ? "" : reportId, report.summary().provider());
  }

  @Override
  public Declared declared() {
    return report.declared();
  }

  @Override
  public List<Issue> memberIssues() {
    var file = last;
    var issues = new ArrayList<Issue>();
    if (file != null && file.flawed()) {
      issues.add(Issues.of(Stage.METADATA, Reason.METADATA_ERROR));
    }
    if (file != null && file.full()) {
      issues.add(Issues.expand(Reason.MEMORY_LIMIT));
    }
    return issues;
  }

  @Override
  public List<Issue> issues() {
    var issues = new ArrayList<Issue>();
    if (report.summary().isAmbiguous()) {
      issues.add(Issues.expand(Reason.CORRUPT));
    }
    if (report.isFlawed()) {
      issues.add(Issues.of(Stage.METADATA, Reason.METADATA_ERROR));
    }
    if (late || report.isFull()) {
      issues.add(Issues.expand(Reason.MEMORY_LIMIT));
    }
    if (report.hasTrailingData()) {
      issues.add(Issues.expand(Reason.TRAILING_DATA));
    }
    return issues;
  }

  @Override
  public void close() throws IOException {
    report.close();
  }
}

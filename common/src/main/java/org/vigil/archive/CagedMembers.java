package org.vigil.archive;

import java.io.IOException;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.vigil.cage.CagedReader;
import org.vigil.cage.Frame;
import org.vigil.model.Reason;
import org.vigil.worker.WorkerDiedException;

/** The members that a caged reader tells of, until it has told all or died. */
final class CagedMembers extends NotedMembers {
  private final CagedReader reader;
  private OptionalLong told = OptionalLong.empty();
  private byte[] ready = new byte[0];
  private int given;
  private boolean within;
  private boolean ended;
  private @Nullable ArchiveException failure;

  CagedMembers(CagedReader reader) {
    this.reader = reader;
  }

  @Override
  public Optional<Member> next() {
    while (within) {
      listen();
    }
    forgetMember();
    failure = null;
    ready = new byte[0];
    given = 0;
    while (!ended) {
      if (listen() instanceof Frame.Entry entry) {
        return Optional.of(member(entry));
      }
    }
    return Optional.empty();
  }

  private Member member(Frame.Entry entry) {
    within = true;
    if (entry.name().indexOf('\uFFFD') >= 0) {
      noteMember(Reason.NAME_UNDECODABLE);
    }
    Reason obstacle = entry.obstacle();
    return new Member(
        entry.name(),
        Member.Kind.valueOf(entry.kind().name()),
        Times.within(entry.modifiedAt()),
        entry.linkTarget(),
        obstacle == null ? null : Issues.read(obstacle),
        new Content());
  }

  /** Takes the next frame; a reader that died has ended. */
  private @Nullable Frame listen() {
    try {
      Frame frame = reader.next();
      take(frame);
      return frame;
    } catch (WorkerDiedException e) {
      died(e.reason());
      return null;
    }
  }

  private void take(Frame frame) throws WorkerDiedException {
    // A member begins where none is; all but that and what ends or befalls the container is in one.
    if (frame instanceof Frame.Told count) {
      told = OptionalLong.of(count.members());
      return;
    }
    boolean inMember = !(frame instanceof Frame.Entry) && frame != Frame.End.CONTAINER;
    if (frame instanceof Frame.Flaw flaw && flaw.scope() == Frame.Scope.CONTAINER) {
      note(flaw.reason());
      return;
    }
    if (inMember != within) {
      reader.close();
      throw new WorkerDiedException(Reason.WORKER_CRASH);
    }
    if (frame instanceof Frame.Content content) {
      ready = content.bytes();
      given = 0;
    } else if (frame instanceof Frame.Flaw flaw) {
      flaw(flaw);
    } else if (frame == Frame.End.MEMBER) {
      within = false;
    } else if (frame == Frame.End.CONTAINER) {
      ended = true;
    }
  }

  private void flaw(Frame.Flaw flaw) {
    if (flaw.scope() == Frame.Scope.CONTENT) {
      failure = Failures.because(flaw.reason());
    } else {
      noteMember(flaw.reason());
    }
  }

  private void died(Reason reason) {
    if (within) {
      failure = Failures.because(reason);
    }
    note(reason);
    note(Reason.NOT_EXPANDED);
    within = false;
    ended = true;
  }

  @Override
  public OptionalLong told() {
    return told;
  }

  @Override
  public void close() {
    reader.close();
  }

  /** The bytes of the current member. */
  private final class Content extends BulkInputStream {
    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      while (given == ready.length && failure == null && within) {
        listen();
      }
      if (given < ready.length) {
        int count = Math.min(length, ready.length - given);
        System.arraycopy(ready, given, into, offset, count);
        given += count;
        return count;
      }
      if (failure != null) {
        throw failure;
      }
      return -1;
    }
  }
}

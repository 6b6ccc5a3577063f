package org.vigil.container.isolated;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.vigil.container.ArchiveException;
import org.vigil.container.BulkInputStream;
import org.vigil.container.ContainerTimes;
import org.vigil.container.Declared;
import org.vigil.container.Failures;
import org.vigil.container.Issues;
import org.vigil.container.Member;
import org.vigil.container.MembersWithIssues;
import org.vigil.identifier.IdentifierRules;
import org.vigil.identifier.MailWords;
import org.vigil.isolate.IsolatedReader;
import org.vigil.isolate.Isolation;
import org.vigil.isolate.ReadRequest;
import org.vigil.isolate.ReaderFactory;
import org.vigil.isolate.ReaderMessage;
import org.vigil.isolate.WorkerDiedException;
import org.vigil.model.term.Reason;

/** The members that an isolated reader reports, until it has reported all or died. */
public final class IsolatedMembers extends MembersWithIssues {
  private static final IdentifierRules RULES = IdentifierRules.ofMail();

  private final IsolatedReader reader;
  private final Closeable file;
  private OptionalLong declaredCount = OptionalLong.empty();
  private byte[] ready = new byte[0];
  private int given;
  private boolean within;
  private boolean ended;
  private @Nullable ArchiveException failure;
  private Declared ofMember = Declared.NOTHING;
  private Declared ofContainer = Declared.NOTHING;

  private IsolatedMembers(IsolatedReader reader, Closeable file) {
    this.reader = reader;
    this.file = file;
  }

  /** Has the container read that lies in a file of its own, which is closed with the members. */
  public static IsolatedMembers of(
      Isolation isolation, ReaderFactory factory, ReadRequest request, Closeable file)
      throws IOException {
    IsolatedReader reader;
    try {
      reader = new IsolatedReader(isolation, factory, request);
    } catch (RuntimeException e) {
      file.close();
      throw e;
    }
    return new IsolatedMembers(reader, file);
  }

  @Override
  public Optional<Member> next() {
    while (within) {
      receive();
    }
    forgetMember();
    failure = null;
    ofMember = Declared.NOTHING;
    ready = new byte[0];
    given = 0;
    while (!ended) {
      if (receive() instanceof ReaderMessage.Entry entry) {
        return Optional.of(member(entry));
      }
    }
    return Optional.empty();
  }

  private Member member(ReaderMessage.Entry entry) {
    within = true;
    if (entry.name().indexOf('\uFFFD') >= 0) {
      noteMember(Reason.NAME_UNDECODABLE);
    }
    while (within && entry.kind() == ReaderMessage.Kind.DIRECTORY) {
      receive(); // it has no content, and may be a message
    }
    Reason obstacle = entry.obstacle();
    return new Member(
        entry.name(),
        Member.Kind.valueOf(entry.kind().name()),
        ContainerTimes.within(entry.modifiedAt()),
        entry.linkTarget(),
        obstacle == null ? null : Issues.read(obstacle),
        new Content());
  }

  /** Takes the next message; a reader that died has ended. */
  private @Nullable ReaderMessage receive() {
    try {
      ReaderMessage message = reader.next();
      take(message);
      return message;
    } catch (WorkerDiedException e) {
      died(e.reason());
      return null;
    }
  }

  private void take(ReaderMessage message) {
    if (message instanceof ReaderMessage.Content content) {
      ready = content.bytes();
      given = 0;
    } else if (message instanceof ReaderMessage.Flaw flaw) {
      flaw(flaw);
    } else if (message instanceof ReaderMessage.Mail mail) {
      says(mail);
    } else if (message == ReaderMessage.End.MEMBER) {
      within = false;
    } else if (message == ReaderMessage.End.CONTAINER) {
      ended = true;
    } else if (message instanceof ReaderMessage.DeclaredCount count) {
      declaredCount = OptionalLong.of(count.members());
    }
  }

  private void flaw(ReaderMessage.Flaw flaw) {
    switch (flaw.scope()) {
      case CONTENT -> failure = Failures.because(flaw.reason());
      case MEMBER -> noteMember(flaw.reason());
      case CONTAINER -> note(flaw.reason());
    }
  }

  private void says(ReaderMessage.Mail mail) {
    List<MailWords.Field> fields =
        mail.fields().stream()
            .map(field -> new MailWords.Field(field.name(), field.value()))
            .toList();
    Declared said = Declared.of(List.of(), RULES.inMail(new MailWords(fields, mail.body())));
    if (within) {
      ofMember = said;
    } else {
      ofContainer = said;
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
  public Declared declaredOfMember() {
    return ofMember;
  }

  @Override
  public Declared declared() {
    return ofContainer;
  }

  @Override
  public OptionalLong declaredCount() {
    return declaredCount;
  }

  @Override
  public void close() throws IOException {
    reader.close();
    file.close();
  }

  /** The bytes of the current member. */
  private final class Content extends BulkInputStream {
    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      while (given == ready.length && failure == null && within) {
        receive();
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

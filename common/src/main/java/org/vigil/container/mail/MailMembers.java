package org.vigil.container.mail;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.io.MaxHeaderLengthLimitException;
import org.apache.james.mime4j.io.MaxHeaderLimitException;
import org.apache.james.mime4j.io.MaxLineLimitException;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.Event;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;
import org.vigil.container.ArchiveException;
import org.vigil.container.Declared;
import org.vigil.container.Failures;
import org.vigil.container.Member;
import org.vigil.container.MemberName;
import org.vigil.container.MembersWithIssues;
import org.vigil.model.term.Reason;

/** The parts of a message that have no parts themselves, decoded; a message within is one part. */
final class MailMembers extends MembersWithIssues {
  private static final MimeConfig LIMITS =
      MimeConfig.custom()
          .setMaxLineLen(1 << 20)
          .setMaxHeaderLen(1 << 20)
          .setMaxHeaderCount(10_000)
          .build();

  /** Parts within parts: each keeps buffers; honest messages have five at most. */
  private static final int MAX_DEPTH = 100;

  private final MimeTokenStream tokens = new MimeTokenStream(LIMITS, new Monitor(), null);
  private final Correspondence correspondence = new Correspondence();
  private MailPart part = new MailPart();
  private int depth;
  private int parts;

  MailMembers(InputStream bytes) {
    tokens.setRecursionMode(RecursionMode.M_NO_RECURSE);
    tokens.parse(bytes);
  }

  @Override
  public Optional<Member> next() throws IOException {
    try {
      forgetMember();
      while (tokens.getState() != EntityState.T_END_OF_STREAM) {
        EntityState state = tokens.next();
        if (state == EntityState.T_BODY) {
          return Optional.of(member());
        }
        on(state);
      }
      return Optional.empty();
    } catch (MaxHeaderLimitException | MaxHeaderLengthLimitException e) {
      throw Failures.because(Reason.MEMORY_LIMIT);
    } catch (MimeException e) {
      boolean line = e.getCause() instanceof MaxLineLimitException;
      throw Failures.because(line ? Reason.MEMORY_LIMIT : Reason.CORRUPT);
    }
  }

  private void on(EntityState state) throws IOException {
    switch (state) {
      case T_START_HEADER -> part = new MailPart();
      case T_FIELD -> {
        part.note(tokens.getField());
        correspondence.note(tokens.getField());
      }
      case T_END_HEADER -> {
        correspondence.headerEnds();
        tokens.setRecursionMode(mode());
      }
      case T_START_MULTIPART -> deeper();
      case T_END_MULTIPART -> depth--;
      case T_EPILOGUE -> epilogue(tokens.getInputStream());
      default -> {
        // The preamble is for programs that know no parts.
      }
    }
  }

  private RecursionMode mode() {
    return part.unbounded() ? RecursionMode.M_FLAT : RecursionMode.M_NO_RECURSE;
  }

  private void deeper() throws ArchiveException {
    if (++depth > MAX_DEPTH) {
      throw Failures.because(Reason.DEPTH_LIMIT);
    }
  }

  private void epilogue(InputStream bytes) throws IOException {
    for (int next = bytes.read(); next >= 0; next = bytes.read()) {
      if (!Character.isWhitespace(next)) {
        note(Reason.TRAILING_DATA);
        return;
      }
    }
  }

  private Member member() {
    parts++;
    if (part.unbounded()) {
      noteMember(Reason.CORRUPT);
    }
    MemberName name = part.name();
    if (name != null && name.undecodable()) {
      noteMember(Reason.NAME_UNDECODABLE);
    }
    InputStream content =
        part.uuencoded()
            ? new UuencodedAttachment(tokens.getInputStream())
            : tokens.getDecodedInputStream();
    return new Member(
        name == null ? "part-" + parts : name.text(),
        Member.Kind.FILE,
        null,
        null,
        null,
        part.isText() ? correspondence.overheard(content) : content);
  }

  @Override
  public Declared declared() {
    return Declared.of(List.of(), correspondence.sightings());
  }

  /** What the library passes over without a word, unless asked. */
  private final class Monitor extends DecodeMonitor {
    @Override
    public boolean isListening() {
      return true;
    }

    @Override
    public boolean warn(String error, String passed) {
      String text = error.toLowerCase(Locale.ROOT);
      boolean cutHeader = depth == 0 && error.equals(Event.HEADERS_PREMATURE_END.toString());
      if (cutHeader || error.equals(Event.MIME_BODY_PREMATURE_END.toString())) {
        note(Reason.TRUNCATED);
      } else if (text.contains("base64") || text.contains("padding")) {
        noteMember(Reason.CORRUPT);
      }
      return false;
    }
  }
}

package org.vigil.container.warc;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.vigil.container.Member.Kind.FILE;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.MessageHeaders;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;
import org.vigil.container.BoundedStream;
import org.vigil.container.ByteWindow;
import org.vigil.container.Failures;
import org.vigil.container.Issues;
import org.vigil.container.Member;
import org.vigil.container.MembersWithIssues;
import org.vigil.model.Issue;
import org.vigil.model.term.Reason;

/** The records of a web archive: what a server answered without its headers, all else as it is. */
final class WarcMembers extends MembersWithIssues {
  private final ByteWindow window;
  private final boolean warc;
  private BoundedStream block;
  private int records;

  WarcMembers(ByteWindow window) throws IOException {
    this.window = window;
    this.warc = WarcHeader.warcBegins(window);
    this.block = new BoundedStream(window, 0);
  }

  @Override
  public Optional<Member> next() throws IOException {
    forgetMember();
    if (!block.pass()) {
      note(Reason.TRUNCATED);
    }
    passLineEnds();
    while (window.has(1)) {
      Optional<WarcHeader> header = WarcHeader.read(window);
      if (header.isPresent()) {
        return Optional.of(member(header.get()));
      }
      toNextRecord();
    }
    return Optional.empty();
  }

  private void passLineEnds() throws IOException {
    while (window.at(0) == '\r' || window.at(0) == '\n') {
      window.advance(1);
    }
  }

  /** Passes over what is no record, up to a line that begins one. */
  private void toNextRecord() throws IOException {
    do {
      while (window.has(1) && window.read() != '\n') {
        // One line more is passed over.
      }
    } while (warc && window.has(1) && !WarcHeader.warcBegins(window));
    note(window.has(1) ? Reason.CORRUPT : Reason.TRUNCATED);
  }

  private Member member(WarcHeader header) throws IOException {
    records++;
    block = new BoundedStream(window, header.blockBytes());
    Optional<WarcRecord> record = parse(header);
    if (record.isEmpty()) {
      noteMember(Reason.CORRUPT);
      return file("record-" + records, null, block);
    }
    MessageHeaders headers = record.get().headers();
    if (headers.first("WARC-Truncated").isPresent()) {
      noteMember(Reason.TRUNCATED);
    }
    int ahead = (int) Math.min(block.left(), WarcResponseBody.MAX_HEADER_BYTES);
    boolean http = WarcResponseBody.isHttp(record.get(), window.peek(ahead));
    return http ? response(header, headers) : file(name(headers), time(headers), block);
  }

  private Member response(WarcHeader header, MessageHeaders headers) {
    try {
      WarcRecord record = read(header, block).orElseThrow();
      InputStream body = WarcResponseBody.open((WarcResponse) record, this::noteMember);
      return file(name(headers), time(headers), body);
    } catch (IOException | RuntimeException e) {
      Issue obstacle = Issues.read(Failures.ofContainer(e).reason());
      InputStream none = InputStream.nullInputStream();
      return new Member(name(headers), FILE, time(headers), null, obstacle, none);
    }
  }

  private static Member file(String name, @Nullable Instant time, InputStream content) {
    return new Member(name, FILE, time, null, null, content);
  }

  /** Parses the header alone: the library reads ahead, and the block must stay where it lies. */
  private static Optional<WarcRecord> parse(WarcHeader header) {
    try {
      return read(header, InputStream.nullInputStream());
    } catch (IOException | RuntimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<WarcRecord> read(WarcHeader header, InputStream block)
      throws IOException {
    InputStream text = new ByteArrayInputStream(header.text().getBytes(ISO_8859_1));
    WarcReader reader = new WarcReader(new SequenceInputStream(text, block));
    reader.setLenient(true);
    return reader.next();
  }

  private String name(MessageHeaders headers) {
    return headers
        .first("WARC-Target-URI")
        .or(() -> headers.first("WARC-Filename"))
        .or(() -> headers.first("WARC-Record-ID"))
        .map(name -> name.replaceAll("^<|>$", ""))
        .orElse("record-" + records);
  }

  private static @Nullable Instant time(MessageHeaders headers) {
    try {
      return headers.first("WARC-Date").map(Instant::parse).orElse(null);
    } catch (DateTimeParseException e) {
      return null;
    }
  }
}

package org.vigil.container.unix;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.commons.compress.archivers.cpio.CpioArchiveEntry;
import org.apache.commons.compress.archivers.cpio.CpioArchiveInputStream;
import org.apache.commons.compress.archivers.cpio.CpioConstants;
import org.vigil.container.ArchiveFormat;
import org.vigil.container.BulkInputStream;
import org.vigil.container.ByteWindow;
import org.vigil.container.HeaderLimit;
import org.vigil.container.Member;
import org.vigil.container.MemberName;
import org.vigil.container.MembersWithIssues;
import org.vigil.model.term.Reason;

/** The members of a cpio stream, and of those appended to it. */
final class CpioMembers extends MembersWithIssues {
  private static final int MAX_TARGET_BYTES = 1 << 16;

  private final ByteWindow window;
  private final HeaderLimit headers;
  private CpioArchiveInputStream cpio;
  private InputStream content = InputStream.nullInputStream();
  private long begun;

  CpioMembers(ByteWindow window) {
    this.window = window;
    this.headers = new HeaderLimit(window);
    this.cpio = begin();
  }

  /** Names come as Latin-1, one character a byte. */
  private CpioArchiveInputStream begin() {
    return new CpioArchiveInputStream(headers, CpioConstants.BLOCK_SIZE, "ISO-8859-1");
  }

  @Override
  public Optional<Member> next() throws IOException {
    content.transferTo(OutputStream.nullOutputStream());
    forgetMember();
    Optional<CpioArchiveEntry> entry = entry();
    while (entry.isEmpty() && another()) {
      cpio = begin();
      entry = entry();
    }
    return entry.isEmpty() ? Optional.empty() : Optional.of(member(entry.get()));
  }

  @SuppressWarnings("NullAway") // the library's null is the end
  private Optional<CpioArchiveEntry> entry() throws IOException {
    begun += CpioHeader.memberBegins(window.peek(CpioHeader.AHEAD_BYTES)) ? 1 : 0;
    try {
      headers.begin();
      return Optional.ofNullable(cpio.getNextEntry());
    } finally {
      headers.end();
    }
  }

  /** After the trailer: whether another archive begins behind the padding. */
  private boolean another() throws IOException {
    while (window.at(0) == 0) {
      window.advance(1);
    }
    if (!window.has(1)) {
      return false;
    }
    boolean begins = CpioHeader.recognises(window.peek(ArchiveFormat.HEAD_BYTES));
    note(begins ? Reason.CONCATENATED : Reason.TRAILING_DATA);
    return begins;
  }

  private Member member(CpioArchiveEntry entry) throws IOException {
    MemberName name = name(entry.getName().getBytes(StandardCharsets.ISO_8859_1));
    content = new Content(entry);
    Member.Kind kind = kind(entry);
    String target = kind == Member.Kind.LINK ? target(entry) : null;
    return new Member(
        name.text(), kind, Instant.ofEpochSecond(entry.getTime()), target, null, content);
  }

  private MemberName name(byte[] raw) {
    MemberName name = MemberName.decode(raw, StandardCharsets.ISO_8859_1);
    if (name.undecodable()) {
      noteMember(Reason.NAME_UNDECODABLE);
    }
    return name;
  }

  private static Member.Kind kind(CpioArchiveEntry entry) {
    if (entry.isDirectory()) {
      return Member.Kind.DIRECTORY;
    }
    return entry.isRegularFile() && !linked(entry) ? Member.Kind.FILE : Member.Kind.LINK;
  }

  /** In newc the bytes of hard links stand with the last of them only. */
  private static boolean linked(CpioArchiveEntry entry) {
    boolean newc = (entry.getFormat() & CpioConstants.FORMAT_NEW_MASK) != 0;
    return newc && entry.isRegularFile() && entry.getNumberOfLinks() > 1 && entry.getSize() == 0;
  }

  private String target(CpioArchiveEntry entry) throws IOException {
    if (entry.isSymbolicLink()) {
      return name(content.readNBytes(MAX_TARGET_BYTES)).text();
    }
    boolean newc = (entry.getFormat() & CpioConstants.FORMAT_NEW_MASK) != 0;
    if (linked(entry)) {
      return "inode " + entry.getInode();
    }
    return newc
        ? "device " + entry.getRemoteDeviceMaj() + ":" + entry.getRemoteDeviceMin()
        : "device " + entry.getRemoteDevice();
  }

  @Override
  public OptionalLong declaredCount() {
    return OptionalLong.of(begun);
  }

  /** The bytes of one entry. */
  private final class Content extends BulkInputStream {
    private final CpioArchiveEntry entry;
    private final boolean checked;
    private long sum;
    private long left;

    private Content(CpioArchiveEntry entry) {
      this.entry = entry;
      this.checked = entry.getFormat() == CpioConstants.FORMAT_NEW_CRC;
      this.left = entry.getSize();
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      if (left > 0) {
        window.has(1);
        int ahead = Math.max(window.buffered(), 1);
        int count = cpio.read(into, offset, Math.min(length, ahead));
        left -= Math.max(count, 0);
        add(into, offset, count);
        return count;
      }
      try {
        return cpio.read(into, offset, length);
      } catch (IOException e) {
        if (!checked || sum == entry.getChksum()) {
          throw e;
        }
        noteMember(Reason.CRC_MISMATCH);
        return -1;
      }
    }

    /** The checksum is the sum of all bytes, modulo 2^32. */
    private void add(byte[] bytes, int offset, int count) {
      for (int i = offset; checked && i < offset + count; i++) {
        sum = sum + (bytes[i] & 0xFF) & 0xFFFFFFFFL;
      }
    }
  }
}

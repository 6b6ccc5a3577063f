package org.vigil.isolate;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.StreamCorruptedException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vigil.model.Reason;

/**
 * How frames travel from the caged reader to its parent, who does not trust it: every length has a
 * cap, and only what can be wrong with a container is a reason.
 */
public final class MessageCodec {
  /** Said first; changes with the protocol, so that two versions never talk past each other. */
  static final long READY = 0x5649_4749_4c01_0004L;

  public static final int MAX_CONTENT_BYTES = 64 << 10;

  private static final int MAX_TEXT_BYTES = 1 << 20;
  private static final int NONE = -1;
  private static final int ENTRY = 1;
  private static final int CONTENT = 2;
  private static final int FLAW = 3;
  private static final int END = 4;
  private static final int TOLD = 5;
  private static final int BROKEN = 6;

  private static final Set<Reason> REASONS =
      Set.of(
          Reason.TRUNCATED,
          Reason.CORRUPT,
          Reason.CRC_MISMATCH,
          Reason.SIZE_MISMATCH,
          Reason.COUNT_MISMATCH,
          Reason.HEADER_MISMATCH,
          Reason.TRAILING_DATA,
          Reason.PREFIX_DATA,
          Reason.ENCRYPTED,
          Reason.UNSUPPORTED_METHOD,
          Reason.UNSUPPORTED_FORMAT,
          Reason.VOLUME_MISSING,
          Reason.MEMORY_LIMIT,
          Reason.PIXEL_LIMIT,
          Reason.RECURSION,
          Reason.NOT_EXPANDED);

  private MessageCodec() {}

  static void write(ReaderMessage frame, DataOutputStream out) throws IOException {
    if (frame instanceof ReaderMessage.Entry entry) {
      out.writeByte(ENTRY);
      writeText(entry.name(), out);
      writeText(entry.kind().name(), out);
      Instant modifiedAt = entry.modifiedAt();
      out.writeLong(modifiedAt == null ? Long.MIN_VALUE : modifiedAt.toEpochMilli());
      writeText(entry.linkTarget(), out);
      Reason obstacle = entry.obstacle();
      writeText(obstacle == null ? null : obstacle.name(), out);
    } else if (frame instanceof ReaderMessage.Content content) {
      writeContent(content.bytes(), 0, content.bytes().length, out);
    } else if (frame instanceof ReaderMessage.Flaw flaw) {
      out.writeByte(FLAW);
      writeText(flaw.scope().name(), out);
      writeText(flaw.reason().name(), out);
    } else if (frame instanceof ReaderMessage.Told told) {
      out.writeByte(TOLD);
      out.writeLong(told.members());
    } else if (frame instanceof ReaderMessage.Broken broken) {
      out.writeByte(BROKEN);
      writeText(broken.library(), out);
    } else if (frame instanceof ReaderMessage.End end) {
      out.writeByte(END);
      writeText(end.name(), out);
    }
  }

  static void writeContent(byte[] bytes, int offset, int length, DataOutputStream out)
      throws IOException {
    out.writeByte(CONTENT);
    out.writeInt(length);
    out.write(bytes, offset, length);
  }

  /**
   * Reads what was written.
   *
   * @throws IOException when it is cut or none
   */
  static ReaderMessage read(DataInputStream in) throws IOException {
    try {
      return switch (in.readUnsignedByte()) {
        case ENTRY -> entry(in);
        case CONTENT -> new ReaderMessage.Content(bytes(in, in.readInt(), MAX_CONTENT_BYTES));
        case FLAW ->
            new ReaderMessage.Flaw(ReaderMessage.Scope.valueOf(word(in)), reason(word(in)));
        case TOLD -> new ReaderMessage.Told(in.readLong());
        case BROKEN -> new ReaderMessage.Broken(word(in));
        case END -> ReaderMessage.End.valueOf(word(in));
        default -> throw new StreamCorruptedException("Not a frame");
      };
    } catch (IllegalArgumentException | DateTimeException e) {
      throw new StreamCorruptedException("Not a frame");
    }
  }

  private static ReaderMessage entry(DataInputStream in) throws IOException {
    String name = text(in);
    ReaderMessage.Kind kind = ReaderMessage.Kind.valueOf(word(in));
    long modifiedAt = in.readLong();
    String linkTarget = text(in);
    String obstacle = text(in);
    if (name == null) {
      throw new StreamCorruptedException("No name");
    }
    return new ReaderMessage.Entry(
        name,
        kind,
        modifiedAt == Long.MIN_VALUE ? null : Instant.ofEpochMilli(modifiedAt),
        linkTarget,
        obstacle == null ? null : reason(obstacle));
  }

  private static Reason reason(String name) throws IOException {
    Reason reason = Reason.valueOf(name);
    if (!REASONS.contains(reason)) {
      throw new StreamCorruptedException("Not a reason");
    }
    return reason;
  }

  static void writeText(@Nullable String text, DataOutputStream out) throws IOException {
    if (text == null) {
      out.writeInt(NONE);
      return;
    }
    byte[] bytes = text.substring(0, Math.min(text.length(), MAX_TEXT_BYTES / 4)).getBytes(UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  static @Nullable String text(DataInputStream in) throws IOException {
    int length = in.readInt();
    return length == NONE ? null : new String(bytes(in, length, MAX_TEXT_BYTES), UTF_8);
  }

  private static String word(DataInputStream in) throws IOException {
    return String.valueOf(text(in));
  }

  private static byte[] bytes(DataInputStream in, int length, int most) throws IOException {
    if (length < 0 || length > most) {
      throw new StreamCorruptedException("Not a length");
    }
    byte[] bytes = new byte[length];
    in.readFully(bytes);
    return bytes;
  }
}

package org.vigil.isolate;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vigil.isolate.record.MaxItems;
import org.vigil.model.term.Reason;

/** A piece of what an isolated reader reports of its container. */
public sealed interface ReaderMessage {
  /** What can be wrong with a container. */
  Set<Reason> REASONS =
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

  private static void requireOfContainers(Reason reason) {
    if (!REASONS.contains(reason)) {
      throw new IllegalArgumentException("Not wrong with a container: " + reason);
    }
  }

  /**
   * A member begins.
   *
   * @param name as stored, decoded
   * @param linkTarget where a link points, else null
   * @param obstacle why there will be no content of a file, else null
   */
  record Entry(
      String name,
      Kind kind,
      @Nullable Instant modifiedAt,
      @Nullable String linkTarget,
      @Nullable Reason obstacle)
      implements ReaderMessage {
    public Entry {
      if (obstacle != null) {
        requireOfContainers(obstacle);
      }
    }

    /** A file whose bytes follow. */
    public static Entry file(String name, @Nullable Instant modifiedAt) {
      return new Entry(name, Kind.FILE, modifiedAt, null, null);
    }

    /** A file that cannot be read. */
    public static Entry unreadable(String name, @Nullable Instant modifiedAt, Reason obstacle) {
      return new Entry(name, Kind.FILE, modifiedAt, null, obstacle);
    }

    public static Entry directory(String name, @Nullable Instant modifiedAt) {
      return new Entry(name, Kind.DIRECTORY, modifiedAt, null, null);
    }

    public static Entry link(String name, @Nullable Instant modifiedAt, String target) {
      return new Entry(name, Kind.LINK, modifiedAt, target, null);
    }
  }

  /** What the container declares a member to be. */
  enum Kind {
    FILE,
    DIRECTORY,
    LINK
  }

  /** Bytes of the member that began last. */
  final class Content implements ReaderMessage {
    private final byte[] bytes;

    Content(byte[] bytes) {
      this.bytes = bytes;
    }

    /** The bytes themselves: whoever was given the message owns them. */
    public byte[] bytes() {
      return bytes;
    }
  }

  /** Something is wrong. */
  record Flaw(Scope scope, Reason reason) implements ReaderMessage {
    public Flaw {
      requireOfContainers(reason);
    }
  }

  /**
   * Who wrote to whom, and the beginning of the text: of the member that began last, or of the
   * container where none is open.
   *
   * @param fields of the header
   */
  record Mail(@MaxItems(Mail.MOST_FIELDS) List<MailField> fields, String body)
      implements ReaderMessage {
    public static final int MOST_FIELDS = 400;

    public Mail {
      fields = List.copyOf(fields);
    }
  }

  /** A field of a mail's header (RFC 5322 section 2.2). */
  record MailField(String name, String value) {}

  /**
   * The container's own count.
   *
   * @param members how many there are by its index
   */
  record DeclaredCount(long members) implements ReaderMessage {}

  /**
   * Nothing can be read: the installation is broken.
   *
   * @param library what is missing or does not fit
   */
  record Broken(String library) implements ReaderMessage {}

  /** What a flaw is of. */
  enum Scope {
    /** The member's content cannot be read any further. */
    CONTENT,
    /** The member, whose content was read all the same. */
    MEMBER,
    CONTAINER
  }

  /** Something ends. */
  enum End implements ReaderMessage {
    MEMBER,
    CONTAINER
  }
}

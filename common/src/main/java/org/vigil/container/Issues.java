package org.vigil.container;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.vigil.model.Issue;
import org.vigil.model.term.Reason;
import org.vigil.model.term.Stage;

/** Issues in fixed sentences: none of them can carry content or a name. */
public final class Issues {
  private Issues() {}

  /** An issue with a thing that has its row all the same. */
  public static Issue expand(Reason reason) {
    return of(Stage.EXPAND, reason);
  }

  /** Why the bytes of a thing cannot be read to their end. */
  public static Issue read(Reason reason) {
    return of(Stage.READ, reason);
  }

  public static Issue of(Stage stage, Reason reason) {
    return new Issue(stage, reason, sentence(reason));
  }

  /** The same issues, each stage and reason once: they are the key of a fault. */
  public static List<Issue> distinct(List<Issue> issues) {
    Set<List<Object>> seen = new HashSet<>();
    List<Issue> kept = new ArrayList<>(issues);
    kept.removeIf(issue -> !seen.add(List.of(issue.stage(), issue.reason())));
    return List.copyOf(kept);
  }

  static String sentence(Reason reason) {
    return switch (reason) {
      case SOURCE_MISSING -> "The object is not there.";
      case SOURCE_CHANGED -> "The object changed after it was listed.";
      case READ_SHORT -> "The object ended before its listed size.";
      case READ_GAVE_UP -> "The object could not be read, all retries included.";
      case ACCESS_DENIED -> "The object may not be read.";
      case TRUNCATED -> "The bytes end too soon.";
      case CORRUPT -> "The bytes break the format's rules.";
      case CRC_MISMATCH -> "The checksum differs from that of the bytes read.";
      case SIZE_MISMATCH -> "The declared size differs from what was read.";
      case COUNT_MISMATCH -> "The end record counts other members than were met.";
      case HEADER_MISMATCH -> "Two headers of one member disagree.";
      case HEADER_CHECKSUM -> "The checksum of a header is wrong.";
      case NO_END_RECORD -> "The end record was not found.";
      case TRAILING_DATA -> "Other data follows the end of the container.";
      case PREFIX_DATA -> "Other data stands before the container; its members were read.";
      case GHOST_ENTRY -> "A member was read that the directory does not list.";
      case OVERLAP -> "The directory lists a member that lies within another; it was not read.";
      case CONCATENATED -> "Another container of the same kind follows; it was read too.";
      case ENCRYPTED -> "The content is encrypted.";
      case UNSUPPORTED_METHOD -> "The compression method is not supported.";
      case VOLUME_MISSING -> "Another volume of the container is missing.";
      case PATH_UNSAFE -> "The name would lead out of its folder, or was cut for its length.";
      case NAME_CONTROL -> "The name holds control characters.";
      case NAME_UNDECODABLE -> "The name is not UTF-8; each of its bytes stands as one character.";
      case BYTES_LIMIT -> "The budget of expanded bytes is used up.";
      case DEPTH_LIMIT -> "It lies as deep as containers are followed; it was only hashed.";
      case MEMBERS_LIMIT -> "The budget of members is used up.";
      case MEMORY_LIMIT -> "Reading it would take too much memory.";
      case TEMP_FULL -> "The temporary folder has no room for a copy of it.";
      case WORKER_CRASH, WORKER_OOM, WORKER_KILLED, WORKER_TIMEOUT -> death(reason);
      case UNSUPPORTED_FORMAT -> "This variant of the format is not supported.";
      case RECURSION -> "It lies within itself.";
      case NOT_EXPANDED -> "A budget was used up before all of it was read.";
      case METADATA_ERROR -> "A value is not of its type, and was left out.";
      default -> reason.name();
    };
  }

  private static String death(Reason reason) {
    return switch (reason) {
      case WORKER_OOM -> "The process that read it ran out of memory.";
      case WORKER_KILLED -> "The process that read it was killed from outside, twice.";
      case WORKER_TIMEOUT -> "The process that read it did not go on in time.";
      default -> "The process that read it crashed.";
    };
  }
}

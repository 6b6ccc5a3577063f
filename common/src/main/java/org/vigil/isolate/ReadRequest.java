package org.vigil.isolate;

import java.nio.file.Path;
import java.util.List;

/**
 * Which container an isolated process is to read.
 *
 * @param file needed only until it is open, unless the reader opens it by its name
 * @param volumes how long the volumes are that lie in the file one behind the other
 * @param passwords what is encrypted may open with
 * @param members which are wanted; only 7z leaves out others
 */
public record ReadRequest(Path file, List<Long> volumes, Passwords passwords, MemberRange members) {
  /** A request for all members. */
  public ReadRequest(Path file, List<Long> volumes, Passwords passwords) {
    this(file, volumes, passwords, MemberRange.ALL);
  }

  /** The same container under another name. */
  ReadRequest at(Path name) {
    return new ReadRequest(name, volumes, passwords, members);
  }

  long sizeBytes() {
    return volumes.stream().mapToLong(Long::longValue).sum();
  }
}

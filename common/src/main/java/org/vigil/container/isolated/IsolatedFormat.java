package org.vigil.container.isolated;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.vigil.container.ArchiveFormat;
import org.vigil.container.Limits;
import org.vigil.container.Members;
import org.vigil.container.RefusedMembers;
import org.vigil.container.SeekableBytes;
import org.vigil.container.SourceBytes;
import org.vigil.isolate.Isolation;
import org.vigil.isolate.Passwords;
import org.vigil.isolate.ReadRequest;
import org.vigil.isolate.io.TempCopy;
import org.vigil.isolate.io.TempFullException;
import org.vigil.model.term.Reason;

/**
 * A container format whose library needs random access, or is not trusted: the container is copied
 * to a private file, which a process of its own reads.
 */
public final class IsolatedFormat implements ArchiveFormat {
  private final String name;
  private final ContainerLibrary library;
  private final Predicate<byte[]> magic;
  private final Isolation isolation;

  public IsolatedFormat(String name, ContainerLibrary library, Predicate<byte[]> magic) {
    this(name, library, magic, Isolation.standard());
  }

  public IsolatedFormat(
      String name, ContainerLibrary library, Predicate<byte[]> magic, Isolation isolation) {
    this.name = name;
    this.library = library;
    this.magic = magic;
    this.isolation = isolation;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public boolean recognises(byte[] head) {
    return magic.test(head);
  }

  @Override
  public Members open(InputStream bytes) throws IOException {
    return open(bytes, Limits.standard(), Passwords.NONE);
  }

  @Override
  public Members open(InputStream bytes, Limits limits, Passwords passwords) throws IOException {
    return open(bytes, limits, List.of(), passwords);
  }

  @Override
  public Members open(SeekableBytes bytes, Limits limits, Passwords passwords) throws IOException {
    return open(new SourceBytes(bytes.from(0)), limits, bytes.volumes().sizes(), passwords);
  }

  /** Volumes go into one file, one behind the other. */
  private Members open(InputStream bytes, Limits limits, List<Long> volumes, Passwords passwords)
      throws IOException {
    Optional<TempCopy> spilled;
    try {
      spilled = TempCopy.of(bytes, limits.maxSpillBytes());
    } catch (TempFullException e) {
      return new RefusedMembers(Reason.TEMP_FULL);
    }
    if (spilled.isEmpty()) {
      return new RefusedMembers(Reason.BYTES_LIMIT);
    }
    List<Long> pieces = volumes.isEmpty() ? List.of(spilled.get().sizeBytes()) : volumes;
    ReadRequest request = new ReadRequest(spilled.get().file(), pieces, passwords);
    return IsolatedMembers.of(isolation, library, request, spilled.get());
  }
}

package org.vigil.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.vigil.cage.Cage;
import org.vigil.cage.Library;
import org.vigil.cage.Order;
import org.vigil.cage.Spill;
import org.vigil.model.Reason;
import org.vigil.password.Passwords;

/**
 * A container format whose library needs random access, or is not trusted: the container is copied
 * to a private file, which a process of its own reads.
 */
final class CagedFormat implements ArchiveFormat {
  private final String name;
  private final Library library;
  private final Predicate<byte[]> magic;
  private final Cage cage;

  CagedFormat(String name, Library library, Predicate<byte[]> magic) {
    this(name, library, magic, Cage.standard());
  }

  CagedFormat(String name, Library library, Predicate<byte[]> magic, Cage cage) {
    this.name = name;
    this.library = library;
    this.magic = magic;
    this.cage = cage;
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
    Optional<Spill> spilled = Spill.of(bytes, limits.maxSpillBytes());
    if (spilled.isEmpty()) {
      return new Unlisted(Reason.BYTES_LIMIT);
    }
    List<Long> pieces = volumes.isEmpty() ? List.of(spilled.get().sizeBytes()) : volumes;
    Order order = new Order(library, spilled.get().file(), pieces, passwords);
    return CagedMembers.of(cage, order, spilled.get());
  }
}

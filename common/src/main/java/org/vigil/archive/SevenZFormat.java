package org.vigil.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.vigil.cage.Cage;
import org.vigil.cage.Library;
import org.vigil.cage.Order;
import org.vigil.cage.Spill;
import org.vigil.model.Reason;
import org.vigil.password.Passwords;

/** 7z archives, read in a cage; of a slice the file there holds no other blocks. */
final class SevenZFormat implements SlicedFormat {
  private final CagedFormat whole = new CagedFormat("7z", Library.SEVEN_Z, CagedMagic.SEVEN_Z);

  @Override
  public String name() {
    return whole.name();
  }

  @Override
  public boolean recognises(byte[] head) {
    return whole.recognises(head);
  }

  @Override
  public Members open(InputStream bytes) throws IOException {
    return whole.open(bytes);
  }

  @Override
  public Members open(InputStream bytes, Limits limits, Passwords passwords) throws IOException {
    return whole.open(bytes, limits, passwords);
  }

  @Override
  public Members open(SeekableBytes bytes, Limits limits, Passwords passwords) throws IOException {
    return whole.open(bytes, limits, passwords);
  }

  @Override
  public List<Slice> cut(SeekableBytes bytes, long sliceBytes) throws IOException {
    return SevenZSlices.of(bytes, sliceBytes);
  }

  @Override
  public Members open(SeekableBytes bytes, Slice slice, Limits limits, Passwords passwords)
      throws IOException {
    List<Spill.Piece> pieces =
        List.of(
            piece(bytes, 0, SevenZIndex.START_BYTES),
            piece(bytes, slice.from(), slice.to()),
            piece(bytes, slice.indexFrom(), slice.indexTo()));
    Optional<Spill> spilled = Spill.of(pieces, limits.maxSpillBytes());
    if (spilled.isEmpty()) {
      return new Unlisted(Reason.BYTES_LIMIT);
    }
    Spill file = spilled.get();
    List<Long> sizes = List.of(file.sizeBytes());
    Order order = new Order(Library.SEVEN_Z, file.file(), sizes, passwords, slice.members());
    return CagedMembers.of(Cage.standard(), order, file);
  }

  private static Spill.Piece piece(SeekableBytes bytes, long from, long to) throws IOException {
    return new Spill.Piece(from, Range.of(bytes, from, to));
  }
}

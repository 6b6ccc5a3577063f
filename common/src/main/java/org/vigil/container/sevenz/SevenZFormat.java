package org.vigil.container.sevenz;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.vigil.container.ByteRange;
import org.vigil.container.Limits;
import org.vigil.container.Members;
import org.vigil.container.RefusedMembers;
import org.vigil.container.SeekableBytes;
import org.vigil.container.Slice;
import org.vigil.container.SlicedFormat;
import org.vigil.container.isolated.ContainerLibrary;
import org.vigil.container.isolated.ContainerSignatures;
import org.vigil.container.isolated.IsolatedFormat;
import org.vigil.container.isolated.IsolatedMembers;
import org.vigil.isolate.Isolation;
import org.vigil.isolate.Passwords;
import org.vigil.isolate.ReadRequest;
import org.vigil.isolate.io.TempCopy;
import org.vigil.isolate.io.TempFullException;
import org.vigil.model.term.Reason;

/** 7z archives, read in a process of its own; of a slice the file there has no other folders. */
public final class SevenZFormat implements SlicedFormat {
  private final IsolatedFormat whole =
      new IsolatedFormat("7z", ContainerLibrary.SEVEN_Z, ContainerSignatures.SEVEN_Z);

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
    List<TempCopy.Piece> pieces =
        List.of(
            piece(bytes, 0, SignatureHeader.BYTES),
            piece(bytes, slice.from(), slice.to()),
            piece(bytes, slice.indexFrom(), slice.indexTo()));
    Optional<TempCopy> copy;
    try {
      copy = TempCopy.of(pieces, limits.maxSpillBytes());
    } catch (TempFullException e) {
      return new RefusedMembers(Reason.TEMP_FULL);
    }
    if (copy.isEmpty()) {
      return new RefusedMembers(Reason.BYTES_LIMIT);
    }
    TempCopy file = copy.get();
    List<Long> sizes = List.of(file.sizeBytes());
    ReadRequest request = new ReadRequest(file.file(), sizes, passwords, slice.members());
    return IsolatedMembers.of(Isolation.standard(), ContainerLibrary.SEVEN_Z, request, file);
  }

  private static TempCopy.Piece piece(SeekableBytes bytes, long from, long to) throws IOException {
    return new TempCopy.Piece(from, ByteRange.of(bytes, from, to));
  }
}

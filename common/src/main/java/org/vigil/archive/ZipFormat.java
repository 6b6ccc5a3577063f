package org.vigil.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.vigil.password.Passwords;

/**
 * ZIP (PKWARE APPNOTE 6.3), and all that is built on it, read from front to back by its local
 * headers.
 */
final class ZipFormat implements SlicedFormat {
  @Override
  public String name() {
    return "zip";
  }

  @Override
  public boolean recognises(byte[] head) {
    int signature = ZipRecord.signature(head, 0);
    return signature == ZipRecord.LOCAL
        || (signature == ZipRecord.END && head.length >= ZipRecord.END_BYTES)
        || (ZipRecord.marksVolumes(signature) && ZipRecord.signature(head, 4) == ZipRecord.LOCAL);
  }

  @Override
  public Members open(InputStream bytes) throws IOException {
    return new ZipMembers(new ByteWindow(bytes), null, Passwords.NONE);
  }

  @Override
  public Members open(InputStream bytes, Limits limits, Passwords passwords) throws IOException {
    return new ZipMembers(new ByteWindow(bytes), null, passwords);
  }

  @Override
  public Members open(
      InputStream bytes, SeekableBytes source, Limits unlimited, Passwords passwords)
      throws IOException {
    return new ZipMembers(new ByteWindow(bytes), source, passwords);
  }

  @Override
  public Members open(SeekableBytes bytes, Limits limits, Passwords passwords) throws IOException {
    return new ZipMembers(new ByteWindow(new SourceBytes(bytes.from(0))), bytes, passwords);
  }

  @Override
  public List<Slice> cut(SeekableBytes bytes, long sliceBytes) throws IOException {
    return ZipSlices.of(bytes, sliceBytes);
  }

  @Override
  public Members open(SeekableBytes bytes, Slice slice, Limits unlimited, Passwords passwords)
      throws IOException {
    return new ZipMembers(
        Range.of(bytes, slice.from(), slice.to()),
        bytes,
        Range.of(bytes, slice.indexFrom(), slice.indexTo()),
        slice,
        passwords);
  }
}

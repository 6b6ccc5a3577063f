package org.vigil.container.zip;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.vigil.container.ByteRange;
import org.vigil.container.ByteWindow;
import org.vigil.container.Limits;
import org.vigil.container.Members;
import org.vigil.container.SeekableBytes;
import org.vigil.container.Slice;
import org.vigil.container.SlicedFormat;
import org.vigil.container.SourceBytes;
import org.vigil.isolate.Passwords;

/**
 * ZIP (PKWARE APPNOTE 6.3), and all that is built on it, read from front to back by its local
 * headers.
 */
public final class ZipFormat implements SlicedFormat {
  @Override
  public String name() {
    return "zip";
  }

  @Override
  public boolean recognises(byte[] head) {
    int signature = ZipSignatures.signature(head, 0);
    return signature == ZipSignatures.LOCAL
        || (signature == ZipSignatures.END && head.length >= ZipSignatures.END_BYTES)
        || (ZipSignatures.marksVolumes(signature)
            && ZipSignatures.signature(head, 4) == ZipSignatures.LOCAL);
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
        ByteRange.of(bytes, slice.from(), slice.to()),
        bytes,
        ByteRange.of(bytes, slice.indexFrom(), slice.indexTo()),
        slice,
        passwords);
  }
}

package org.vigil.container.zip;

import java.io.IOException;
import java.io.InputStream;
import org.vigil.container.ArchiveFormat;
import org.vigil.container.ByteWindow;
import org.vigil.container.Limits;
import org.vigil.container.Members;
import org.vigil.isolate.Passwords;

/** A program with a zip behind it; a program with none has no members. */
public final class SelfExtractingZip implements ArchiveFormat {
  private static final int ELF = 0x464c457f;
  private static final int LONGEST_NAME = 1024;

  @Override
  public String name() {
    return "self-extracting zip";
  }

  @Override
  public boolean recognises(byte[] head) {
    int signature = ZipSignatures.signature(head, 0);
    return signature == ELF || (signature & 0xFFFF) == ('M' | 'Z' << 8);
  }

  @Override
  public Members open(InputStream bytes) throws IOException {
    return open(bytes, Limits.standard(), Passwords.NONE);
  }

  @Override
  public Members open(InputStream bytes, Limits limits, Passwords passwords) throws IOException {
    ByteWindow window = new ByteWindow(bytes);
    while (window.has(ZipSignatures.END_BYTES) && !begins(window)) {
      window.advance(1);
    }
    return window.has(ZipSignatures.END_BYTES)
        ? new ZipMembers(window, null, passwords)
        : Members.none();
  }

  /** The four letters alone stand in every program that knows of zips. */
  private static boolean begins(ByteWindow window) throws IOException {
    int nameBytes = window.int16(26);
    return window.at(0) == 'P'
        && window.int32(0) == ZipSignatures.LOCAL
        && ZipSignatures.begins(window, 0)
        && nameBytes > 0
        && nameBytes <= LONGEST_NAME;
  }
}

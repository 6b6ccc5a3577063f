package org.vigil.container.unix;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.commons.compress.archivers.cpio.CpioArchiveEntry;
import org.apache.commons.compress.archivers.cpio.CpioArchiveOutputStream;
import org.apache.commons.compress.archivers.cpio.CpioConstants;

/** A cpio archive written entry by entry. */
public final class CpioBytes {
  private static final int PERMISSIONS = 0644;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final short format;
  private final CpioArchiveOutputStream cpio;
  private long inode = 1;

  public CpioBytes(short format) {
    this.format = format;
    this.cpio = new CpioArchiveOutputStream(bytes, format);
  }

  public CpioBytes file(String name, byte[] content) {
    return entry(name, CpioConstants.C_ISREG | PERMISSIONS, 1, content);
  }

  public CpioBytes entry(String name, long mode, long links, byte[] content) {
    CpioArchiveEntry entry = new CpioArchiveEntry(format, name, content.length);
    entry.setMode(mode);
    entry.setNumberOfLinks(links);
    entry.setInode(inode++);
    entry.setTime(1_600_000_000);
    if (format == CpioConstants.FORMAT_NEW_CRC) {
      entry.setChksum(sum(content));
    }
    try {
      cpio.putArchiveEntry(entry);
      cpio.write(content);
      cpio.closeArchiveEntry();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  public byte[] end() {
    try {
      cpio.finish();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  public byte[] unended() {
    return bytes.toByteArray();
  }

  private static long sum(byte[] content) {
    long sum = 0;
    for (byte b : content) {
      sum += b & 0xFF;
    }
    return sum;
  }
}

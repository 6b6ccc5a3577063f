package org.vigil.walk;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.vigil.container.BulkInputStream;
import org.vigil.container.compressed.GzipBytes;
import org.vigil.container.tar.TarBytes;
import org.vigil.container.zip.ZipBytes;

/** Small files, or streams that take no room, that ask for more than anyone has. */
public final class Bombs {
  private static final int MEBIBYTE = 1 << 20;
  private static final int CENTRAL_BYTES = 46;
  private static final int DISC_DESCRIPTOR_AT = 32 << 10;

  private Bombs() {}

  /**
   * Members of so many MiB, all of which hold the same bytes: what each unpacks to begins with the
   * headers of the others behind it, quoted in stored blocks (after D. Fifield, "A better zip
   * bomb", 2019).
   */
  public static byte[] overlapping(int members, int mebibytes) {
    byte[] kernel = zeros(mebibytes);
    ZipBytes zip = new ZipBytes();
    for (int left = members - 1; left >= 0; left--) {
      byte[] name = ZipBytes.utf8(String.format("%05d", left));
      int header = 30 + name.length;
      int packedBytes = left * (5 + header) + kernel.length;
      int sizeBytes = left * header + mebibytes * MEBIBYTE;
      zip.header(name, new ZipBytes.Said(0, ZipBytes.DEFLATED, 0, sizeBytes), packedBytes);
      if (left > 0) {
        zip.raw(new byte[1]).raw(ZipBytes.shorts(header, ~header));
      }
    }
    return zip.raw(kernel).end();
  }

  private static byte[] zeros(int mebibytes) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Deflater raw = new Deflater(9, true);
    try (DeflaterOutputStream deflated = new DeflaterOutputStream(bytes, raw)) {
      writeZeros(deflated, mebibytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      raw.end();
    }
    return bytes.toByteArray();
  }

  private static void writeZeros(OutputStream out, int mebibytes) throws IOException {
    byte[] block = new byte[MEBIBYTE];
    for (int i = 0; i < mebibytes; i++) {
      out.write(block);
    }
  }

  /** One member of so many MiB of zeros. */
  public static byte[] single(int mebibytes) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      writeZeros(gzip, mebibytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** An image of a disc of so many MiB, on which there is nothing. */
  public static byte[] disc(int mebibytes) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(new byte[DISC_DESCRIPTOR_AT]);
      gzip.write(new byte[] {1, 'C', 'D', '0', '0', '1', 1});
      writeZeros(gzip, mebibytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** A text in a zip in a zip, and so on, so many deep. */
  public static byte[] nested(int depth) {
    byte[] bytes = ZipBytes.utf8("a text");
    for (int i = 0; i < depth; i++) {
      bytes = new ZipBytes().deflated("z", bytes).end();
    }
    return bytes;
  }

  /** A gzip of gzips, seven times its size, and so on, so many deep. */
  public static byte[] sevenfold(int depth) {
    byte[] bytes = GzipBytes.of(ZipBytes.utf8("a text"));
    for (int i = 0; i < depth; i++) {
      bytes = GzipBytes.of(GzipBytes.join(bytes, bytes, bytes, bytes, bytes, bytes, bytes));
    }
    return bytes;
  }

  /** An archive that holds itself, without end. */
  public static byte[] quine() {
    return Quine.bytes();
  }

  /** A tar that says of its first member that it has 10 TiB, and has no more. */
  public static byte[] huge() {
    byte[] header = TarBytes.header('0', "huge", 0, "");
    header[124] = (byte) 0x80;
    header[125] = 0;
    for (int i = 0; i < 10; i++) {
      header[126 + i] = (byte) (i < 2 ? 0 : (10L << 40) >>> (8 * (9 - i)));
    }
    byte[] few = TarBytes.padded(new byte[5000]);
    return new TarBytes().raw(TarBytes.checked(header)).raw(few).unended();
  }

  /** A zip of one member whose directory lists as many as wanted, made while it is read. */
  public static InputStream directory(int members) {
    byte[] whole = new ZipBytes().stored("name", new byte[1]).end();
    int from = 30 + 4 + 1;
    byte[] record = Arrays.copyOfRange(whole, from, from + CENTRAL_BYTES + 4);
    InputStream front = new ByteArrayInputStream(whole, 0, from);
    return new SequenceInputStream(front, new Repeated(record, members));
  }

  /** The same bytes again and again. */
  private static final class Repeated extends BulkInputStream {
    private final byte[] bytes;
    private long left;

    private Repeated(byte[] bytes, int times) {
      this.bytes = bytes;
      this.left = (long) times * bytes.length;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
      int rest = left == 0 ? 0 : (int) ((left - 1) % bytes.length) + 1;
      int count = Math.min(length, rest);
      System.arraycopy(bytes, bytes.length - rest, into, offset, count);
      left -= count;
      return rest == 0 ? -1 : count;
    }
  }
}

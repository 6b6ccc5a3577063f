package org.vigil.container.isolated;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.zip.CRC32;

/** How the first bytes of a container tell its format. */
public final class ContainerSignatures {
  public static final Predicate<byte[]> SEVEN_Z = at(0, "7z\u00BC\u00AF'\u001C");
  public static final Predicate<byte[]> RAR =
      at(0, "Rar!\u001A\u0007\0").or(at(0, "Rar!\u001A\u0007\u0001\0"));
  public static final Predicate<byte[]> CAB = at(0, "MSCF\0\0\0\0");
  public static final Predicate<byte[]> OLE2 =
      at(0, "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1");
  public static final Predicate<byte[]> PST = at(0, "!BDN");
  public static final Predicate<byte[]> FAT =
      at(510, "U\u00AA").and(at(54, "FAT12   ").or(at(54, "FAT16   ")).or(at(82, "FAT32   ")));
  public static final Predicate<byte[]> NTFS = at(510, "U\u00AA").and(at(3, "NTFS    "));
  public static final Predicate<byte[]> HFS =
      at(1024, "H+\0\u0004")
          .or(at(1024, "HX\0\u0005"))
          .and(Predicate.not(ContainerSignatures::picture));
  public static final Predicate<byte[]> LZH = ContainerSignatures::lzh;
  public static final Predicate<byte[]> ARJ = ContainerSignatures::arj;

  /** What stands before these is free: a disc may begin as a picture, and then is one. */
  public static final Predicate<byte[]> ISO =
      at(32769, "CD001").or(at(32769, "BEA01")).and(Predicate.not(ContainerSignatures::picture));

  /** Within the first 1024 bytes, as readers take it, unless these are a picture's. */
  public static final Predicate<byte[]> PDF = ContainerSignatures::pdf;

  private static final List<Predicate<byte[]>> PICTURES =
      List.of(
          at(0, "\u00FF\u00D8\u00FF"),
          at(0, "\u0089PNG"),
          at(0, "GIF8"),
          at(0, "II*\0"),
          at(0, "MM\0*"),
          at(0, "RIFF"),
          at(4, "ftyp"));

  private static final int PDF_WITHIN_BYTES = 1024;
  private static final int LZH_LEVEL_OFFSET = 20;
  private static final int ARJ_LEAST_BYTES = 30;
  private static final int ARJ_MOST_BYTES = 2600;

  private ContainerSignatures() {}

  /** These bytes, written as Latin-1, at this offset. */
  static Predicate<byte[]> at(int offset, String bytes) {
    byte[] magic = bytes.getBytes(ISO_8859_1);
    int end = offset + magic.length;
    return head -> head.length >= end && Arrays.equals(head, offset, end, magic, 0, magic.length);
  }

  /** Whether it is a picture or film, whatever else it is. */
  static boolean picture(byte[] head) {
    return PICTURES.stream().anyMatch(magic -> magic.test(head));
  }

  private static boolean pdf(byte[] head) {
    int length = Math.min(head.length, PDF_WITHIN_BYTES);
    return new String(head, 0, length, ISO_8859_1).contains("%PDF-") && !picture(head);
  }

  /** A method such as {@code -lh5-} and one of the four header levels. */
  private static boolean lzh(byte[] head) {
    return head.length > LZH_LEVEL_OFFSET
        && head[2] == '-'
        && head[3] == 'l'
        && (head[4] == 'h' || head[4] == 'z')
        && head[6] == '-'
        && head[LZH_LEVEL_OFFSET] >= 0
        && head[LZH_LEVEL_OFFSET] <= 3;
  }

  /** The two bytes and a main header whose checksum holds. */
  private static boolean arj(byte[] head) {
    if (head.length < 4 || (head[0] & 0xFF) != 0x60 || (head[1] & 0xFF) != 0xEA) {
      return false;
    }
    ByteBuffer bytes = ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN);
    int size = bytes.getShort(2) & 0xFFFF;
    if (size < ARJ_LEAST_BYTES || size > ARJ_MOST_BYTES || head.length < size + 8) {
      return false;
    }
    CRC32 crc = new CRC32();
    crc.update(head, 4, size);
    return bytes.getInt(4 + size) == (int) crc.getValue();
  }
}

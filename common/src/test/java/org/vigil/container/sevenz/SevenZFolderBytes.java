package org.vigil.container.sevenz;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Writes a 7z archive of one folder, which may be one that no library reads or writes. */
@SuppressWarnings("MutablePublicArray") // test bytes that nobody changes
public final class SevenZFolderBytes {
  /** LZMA2 with a dictionary that it does not know. */
  public static final byte[] UNKNOWN_DICTIONARY = {1, 0x21, 0x21, 1, (byte) 0xFF};

  public static final byte[] PPMD = {1, 0x23, 3, 4, 1, 5, 6, 0, 0, 0, 1};

  /** Four streams in, one out; then the packed streams that they are. */
  public static final byte[] BCJ2 = {1, 0x14, 3, 3, 1, 0x1B, 4, 1, 0, 1, 2, 3};

  private static final byte[] SIGNATURE = {'7', 'z', (byte) 0xBC, (byte) 0xAF, 0x27, 0x1C, 0, 4};

  private SevenZFolderBytes() {}

  /**
   * An archive of packed streams of one byte each.
   *
   * @param folder its coders as they are stored
   * @param sizes those of its files, each below 64
   */
  public static byte[] of(byte[] folder, int packStreams, int... sizes) {
    byte[] header = header(folder, packStreams, sizes);
    ByteBuffer archive =
        ByteBuffer.allocate(SignatureHeader.BYTES + packStreams + header.length)
            .order(ByteOrder.LITTLE_ENDIAN)
            .put(SIGNATURE)
            .putInt(0)
            .putLong(packStreams)
            .putLong(header.length)
            .putInt(SevenZBytes.crc(header, 0, header.length));
    archive.putInt(SIGNATURE.length, SevenZBytes.crc(archive.array(), 12, 20));
    return archive.put(SignatureHeader.BYTES + packStreams, header).array();
  }

  private static byte[] header(byte[] folder, int packStreams, int... sizes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ids(out, PropertyId.HEADER, PropertyId.MAIN_STREAMS_INFO, PropertyId.PACK_INFO);
    numbers(out, 0, packStreams);
    ids(out, PropertyId.SIZE);
    for (int i = 0; i < packStreams; i++) {
      numbers(out, 1);
    }
    ids(out, PropertyId.END, PropertyId.UNPACK_INFO, PropertyId.FOLDER);
    numbers(out, 1, 0);
    out.writeBytes(folder);
    ids(out, PropertyId.CODERS_UNPACK_SIZE);
    numbers(out, Arrays.stream(sizes).sum());
    ids(out, PropertyId.END, PropertyId.SUB_STREAMS_INFO, PropertyId.NUM_UNPACK_STREAM);
    numbers(out, sizes.length);
    ids(out, PropertyId.SIZE);
    numbers(out, Arrays.copyOf(sizes, sizes.length - 1));
    ids(out, PropertyId.END, PropertyId.END, PropertyId.FILES_INFO);
    numbers(out, sizes.length);
    byte[] names = "a\0".repeat(sizes.length).getBytes(StandardCharsets.UTF_16LE);
    ids(out, PropertyId.NAMES);
    numbers(out, names.length + 1, 0);
    out.writeBytes(names);
    ids(out, PropertyId.END, PropertyId.END);
    return out.toByteArray();
  }

  private static void ids(ByteArrayOutputStream out, PropertyId... ids) {
    Arrays.stream(ids).map(PropertyId::ordinal).forEach(out::write);
  }

  /** Numbers below 128 are one byte. */
  private static void numbers(ByteArrayOutputStream out, int... numbers) {
    Arrays.stream(numbers).forEach(out::write);
  }
}

package org.vigil.container.compressed;

import com.github.luben.zstd.ZstdInputStreamNoFinalizer;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.function.Predicate;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.apache.commons.compress.compressors.lz4.FramedLZ4CompressorInputStream;
import org.apache.commons.compress.compressors.z.ZCompressorInputStream;
import org.tukaani.xz.LZMAInputStream;
import org.vigil.container.ArchiveFormat;
import org.vigil.container.ByteWindow;
import org.vigil.container.MagicNumbers;
import org.vigil.container.Members;

/**
 * One file, compressed, without its name; parts that follow each other are one file. A row of the
 * table is a format: its name, its first bytes, and the library that undoes one part of it.
 */
public final class CompressedFormat implements ArchiveFormat, CompressionMethod {
  /** Twice the dictionary of {@code xz -9}, the largest preset, and what goes with it. */
  private static final int MAX_KIB = 130 << 10;

  /** 128 MiB: as much as the zstd command takes without being asked, and its largest preset. */
  private static final int MAX_ZSTD_WINDOW_LOG = 27;

  private static final List<CompressedFormat> ALL =
      List.of(
          new CompressedFormat("bzip2", MagicNumbers::bzip2, BZip2CompressorInputStream::new),
          new CompressedFormat("xz", MagicNumbers::xz, part -> new XzStream(part, MAX_KIB)),
          new CompressedFormat("zstd", MagicNumbers::zstd, CompressedFormat::zstd),
          new CompressedFormat("lz4", MagicNumbers::lz4, FramedLZ4CompressorInputStream::new),
          new CompressedFormat("compress", MagicNumbers::compress, ZCompressorInputStream::new),
          new CompressedFormat(
              "lzma", MagicNumbers::lzma, part -> new LZMAInputStream(part, MAX_KIB)));

  private final String name;
  private final Predicate<byte[]> magic;
  private final Decoder decoder;

  private CompressedFormat(String name, Predicate<byte[]> magic, Decoder decoder) {
    this.name = name;
    this.magic = magic;
    this.decoder = decoder;
  }

  /** Every way of compressing that is known, the weakest magic number last. */
  public static List<CompressedFormat> all() {
    return ALL;
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
  public Members open(InputStream bytes) {
    return new CompressedMembers(this, new ByteWindow(bytes));
  }

  /** The frames of user data of zstd and lz4 have one shape. */
  @Override
  public boolean hasSkippableFrames() {
    return name.equals("zstd") || name.equals("lz4");
  }

  @Override
  public InputStream decode(InputStream part) throws IOException {
    return decoder.decode(part);
  }

  private static InputStream zstd(InputStream part) throws IOException {
    return new ZstdInputStreamNoFinalizer(new ZstdFrame(part)).setLongMax(MAX_ZSTD_WINDOW_LOG);
  }

  /** Opens the bytes of one part. */
  @FunctionalInterface
  private interface Decoder {
    InputStream decode(InputStream part) throws IOException;
  }
}

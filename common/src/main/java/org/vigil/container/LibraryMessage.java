package org.vigil.container;

import java.util.Locale;
import java.util.function.BiPredicate;

/**
 * A failure that a library tells apart by the words of its message alone: it has neither a type nor
 * a state for it. These are all messages that decide anything. {@code LibraryMessageTest} makes the
 * libraries throw each of them, so that a new version with other words fails there.
 */
public enum LibraryMessage {
  /** Commons Compress, SevenZFile: the header would be behind the end of the file. */
  SEVEN_Z_HEADER_BEYOND_END(String::endsWith, "is out of bounds"),
  /** Commons Compress, SevenZFile: no decoder for a method, such as PPMd. */
  SEVEN_Z_METHOD_UNKNOWN(String::startsWith, "unsupported compression method"),
  /** Commons Compress, SevenZFile: a coder of several streams, such as BCJ2. */
  SEVEN_Z_CODER_OF_SEVERAL_STREAMS(String::startsWith, "multi input/output"),
  /** Commons Compress, SevenZFile: the property of an LZMA2 coder has bits that none has. */
  SEVEN_Z_LZMA2_PROPERTY(String::startsWith, "unsupported lzma2 property bits"),
  /** Commons IO, ChecksumInputStream: all was read, and its CRC is another. */
  SEVEN_Z_CRC(String::equals, "checksum verification failed."),
  /** Commons Compress, BZip2CompressorInputStream: the CRC of a block or of all is another. */
  BZIP2_CRC(String::equals, "bzip2 crc error"),
  /** Commons Compress, FramedLZ4CompressorInputStream: the checksum of a block is another. */
  LZ4_BLOCK_CHECKSUM(String::equals, "block checksum mismatch."),
  /**
   * Commons Compress, FramedLZ4CompressorInputStream: all was read, and its checksum is another.
   */
  LZ4_CONTENT_CHECKSUM(String::equals, "content checksum mismatch."),
  /** Commons Compress, FramedLZ4CompressorInputStream: the header of a frame is damaged. */
  LZ4_HEADER_CHECKSUM(String::equals, "frame header checksum mismatch"),
  /** XZ for Java, LZMAInputStream: a dictionary of more than 2 GiB. */
  LZMA_DICTIONARY(String::startsWith, "lzma dictionary is too big"),
  /** java-libpst, PSTFile: a store with cyclic encryption. */
  PST_ENCRYPTED(String::startsWith, "only unencrypted and compressable pst files");

  @SuppressWarnings("ImmutableEnumChecker") // a method of String
  private final BiPredicate<String, String> match;

  private final String words;

  LibraryMessage(BiPredicate<String, String> match, String words) {
    this.match = match;
    this.words = words;
  }

  /** Whether this was thrown, in upper or lower case. */
  public boolean is(Exception thrown) {
    return match.test(String.valueOf(thrown.getMessage()).toLowerCase(Locale.ROOT), words);
  }
}

package org.vigil.container;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdIOException;
import java.util.EnumSet;
import java.util.Set;
import org.apache.commons.compress.MemoryLimitException;
import org.tukaani.xz.UnsupportedOptionsException;
import org.vigil.model.term.Reason;

/** Gives what the libraries that decompress throw a reason. */
public final class DecoderFailures {
  private static final Set<LibraryMessage> CHECKSUMS =
      EnumSet.of(
          LibraryMessage.BZIP2_CRC,
          LibraryMessage.LZ4_BLOCK_CHECKSUM,
          LibraryMessage.LZ4_CONTENT_CHECKSUM,
          LibraryMessage.LZ4_HEADER_CHECKSUM);

  private DecoderFailures() {}

  /**
   * Why a decoder gave up.
   *
   * @param exhausted whether the decoder asked for more bytes than there were
   */
  public static ArchiveException of(Exception thrown, boolean exhausted) {
    ArchiveException plain = Failures.ofContainer(thrown);
    if (thrown instanceof ArchiveException || plain.reason() == Reason.TRUNCATED) {
      return plain;
    }
    return Failures.because(exhausted ? Reason.TRUNCATED : reason(thrown));
  }

  /**
   * Whether only the checksum of the whole is another, and all bytes before it were given: lz4 and
   * zstd look at it when they are given it.
   */
  public static boolean onlyTheChecksum(Exception thrown) {
    return LibraryMessage.LZ4_CONTENT_CHECKSUM.is(thrown)
        || (thrown instanceof ZstdIOException zstd
            && zstd.getErrorCode() == Zstd.errChecksumWrong());
  }

  private static Reason reason(Exception thrown) {
    if (thrown instanceof MemoryLimitException
        || thrown instanceof org.tukaani.xz.MemoryLimitException
        || LibraryMessage.LZMA_DICTIONARY.is(thrown)) {
      return Reason.MEMORY_LIMIT;
    }
    if (thrown instanceof UnsupportedOptionsException) {
      return Reason.UNSUPPORTED_METHOD;
    }
    if (thrown instanceof ZstdIOException zstd) {
      return zstdReason(zstd.getErrorCode());
    }
    return CHECKSUMS.stream().anyMatch(message -> message.is(thrown))
        ? Reason.CRC_MISMATCH
        : Reason.CORRUPT;
  }

  private static Reason zstdReason(long code) {
    if (code == Zstd.errFrameParameterWindowTooLarge()) {
      return Reason.MEMORY_LIMIT;
    }
    if (code == Zstd.errChecksumWrong()) {
      return Reason.CRC_MISMATCH;
    }
    boolean unsupported =
        code == Zstd.errDictionaryWrong() || code == Zstd.errFrameParameterUnsupported();
    return unsupported ? Reason.UNSUPPORTED_METHOD : Reason.CORRUPT;
  }
}
